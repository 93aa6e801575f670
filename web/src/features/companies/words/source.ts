import type { Source } from '../../../../../core/companies/company.schema.ts';
import { readableAddress } from '../../../../../core/text/own-letters.ts';
import { isWebAddress } from '../../../../../core/text/web-address.ts';

/**
 * Which sentence tells of the source, and what it names: the file of an import, the host of a page. A member's
 * id says nothing to a reader and is left out.
 */
export function sourceWords({ kind, detail }: Pick<Source, 'kind' | 'detail'>): {
  kind: Source['kind'] | 'importUnnamed';
  detail: string;
} {
  if (kind === 'website') return { kind, detail: hostOf(detail) };
  if (kind === 'import') return detail ? { kind, detail } : { kind: 'importUnnamed', detail };
  return { kind, detail: '' };
}

/** Host of an address as people write it, without `www.`; what is no web address stays as it is. */
export function hostOf(address: string): string {
  return isWebAddress(address) && URL.canParse(address)
    ? readableAddress(new URL(address).hostname.replace(/^www\./, ''))
    : address;
}
