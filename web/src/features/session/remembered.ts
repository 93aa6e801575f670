import { useLocalStorage } from '@vueuse/core';

/** Who asked for a sign-in link on this device and where they were going; the link itself tells neither. */
export const remembered = useLocalStorage('ukv-sign-in', { email: '', next: '/app' });
