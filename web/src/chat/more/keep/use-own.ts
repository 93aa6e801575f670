import { useEffect, useState } from 'preact/hooks';
import type { OwnConversation } from '../../../../../core/api/public.schema.ts';
import { usePage } from '../../components/page-context.ts';
import type { ConversationRecord } from '../../store/record.ts';
import { fetchOwn } from './own-api.ts';

export interface Own {
  /** The server has been asked. */
  asked: boolean;
  /** What the server keeps; null → it could not be asked, or keeps nothing yet. */
  own: OwnConversation | null;
  /** What this browser keeps. */
  record: ConversationRecord | undefined;
}

/** The respondent's data at the server and here, read once. */
export function useOwn(): Own {
  const { chat } = usePage();
  const [found, find] = useState<Own>({ asked: false, own: null, record: undefined });
  useEffect(() => {
    let wanted = true;
    void (async () => {
      const record = await chat.record();
      if (wanted) find((before) => ({ ...before, record }));
      const reply = await fetchOwn(chat);
      if (wanted) find({ asked: true, own: reply.ok ? reply.value : null, record });
    })();
    return () => void (wanted = false);
  }, []);
  return found;
}
