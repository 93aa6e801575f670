import { shallowRef } from 'vue';
import type { StaffOutput } from '../../../core/api/staff.schema.ts';
import { staffCall } from './staff-call.ts';

const signUp = shallowRef<StaffOutput<'readSignUp'>>();
let asked: Promise<void> | undefined;

/** Whether organisations can be made here, and whom to ask; undefined until known. Asked once, again after a failure. */
export function useSignUp() {
  asked ??= staffCall('readSignUp', {}).then(
    (answer) => void (signUp.value = answer),
    // The server says the same when an organisation is made; only the sentence comes later.
    () => void (asked = undefined),
  );
  return signUp;
}
