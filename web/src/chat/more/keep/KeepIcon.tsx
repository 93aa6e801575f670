import { mdiDownload, mdiEmailOutline, mdiPrinterOutline, mdiShareVariantOutline } from '@mdi/js';

const PATHS = {
  download: mdiDownload,
  mail: mdiEmailOutline,
  print: mdiPrinterOutline,
  share: mdiShareVariantOutline,
} as const;

/** A decorative icon; the control around it carries the words. */
export function KeepIcon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
