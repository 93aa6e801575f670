import { ICON_PATHS } from './icon-paths.ts';

/** A decorative icon; the control around it carries the words. */
export function Icon({ name }: { name: keyof typeof ICON_PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
