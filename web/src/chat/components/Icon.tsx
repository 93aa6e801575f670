import {
  mdiArrowLeft,
  mdiCheck,
  mdiClose,
  mdiDotsVertical,
  mdiMessageTextOutline,
  mdiOpenInNew,
  mdiSend,
} from '@mdi/js';

const PATHS = {
  back: mdiArrowLeft,
  check: mdiCheck,
  chat: mdiMessageTextOutline,
  close: mdiClose,
  external: mdiOpenInNew,
  menu: mdiDotsVertical,
  send: mdiSend,
} as const;

/** A decorative icon; the control around it carries the words. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
