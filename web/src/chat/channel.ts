import type { StartConversation } from '../../../core/api/public.schema.ts';

/** Where the respondent came from, as the API names it. */
export type Channel = StartConversation['channel'];
