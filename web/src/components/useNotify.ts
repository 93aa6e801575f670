import { ref } from 'vue';
import { i18n } from '../app/i18n.ts';
import { StaffCallError } from '../app/staff-call.ts';

/** What the message offers to do, such as taking the deed back. */
export interface NoticeAction {
  label: string;
  run: () => void;
}

export interface Notice {
  text: string;
  color?: 'error';
  timeout: number;
  action?: NoticeAction;
}

/** What the one snackbar of the app (NotifyHost) still has to show. */
export const notices = ref<Notice[]>([]);

/** The sentence, in the reader's language, for whatever went wrong. */
export function errorText(error: unknown): string {
  const code = error instanceof StaffCallError ? error.code : navigator.onLine ? 'internal' : 'offline';
  return i18n.global.t(`app.errors.${code}`);
}

function notify(text: string, action?: NoticeAction) {
  notices.value.push({ text, timeout: action ? 10_000 : 4_000, action });
}

function notifyError(error: unknown) {
  notices.value.push({ text: errorText(error), color: 'error', timeout: 8_000 });
}

/** Short messages at the foot of the app: `notify` after something was done (with a way back, where there is one), `notifyError` when it was not. */
export function useNotify() {
  return { notify, notifyError };
}
