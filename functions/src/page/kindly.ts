import { logError } from '../firebase/logger.ts';
import { messageResponse } from './message-page.ts';

/** The answer; where it cannot be made, a page that says so, while the log gets the reason under `event`. */
export async function kindly(event: string, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    logError(event, error);
    return messageResponse('failed', 500);
  }
}
