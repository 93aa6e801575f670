import {
  mdiAccountCircleOutline,
  mdiCogOutline,
  mdiFileDocumentMultipleOutline,
  mdiHomeOutline,
  mdiHumanGreeting,
  mdiMagnify,
  mdiPaletteOutline,
  mdiShieldLockOutline,
} from '@mdi/js';
import type { CheckProblem } from '../../../../../core/dialogue/problem.ts';
import type { PreviewPlace } from '../../../chat/preview.tsx';

export const SECTIONS = [
  { name: 'front', icon: mdiHomeOutline },
  { name: 'pages', icon: mdiFileDocumentMultipleOutline },
  { name: 'look', icon: mdiPaletteOutline },
  { name: 'persona', icon: mdiAccountCircleOutline },
  { name: 'visibility', icon: mdiMagnify },
  { name: 'privacy', icon: mdiShieldLockOutline },
  { name: 'accessibility', icon: mdiHumanGreeting },
  { name: 'basics', icon: mdiCogOutline },
] as const;
export type SectionName = (typeof SECTIONS)[number]['name'];

/** The section of an address's query; the first where it names none. */
export function sectionOf(query: unknown): SectionName {
  return SECTIONS.find(({ name }) => name === query)?.name ?? 'front';
}

/** Sections where something needs attention, each with the worst of it. */
export function troubled(problems: readonly CheckProblem[]): Map<string, CheckProblem['severity']> {
  const worst = new Map<string, CheckProblem['severity']>();
  for (const { node, part, severity } of problems) {
    if (node !== null || part === undefined) continue;
    if (severity === 'error' || !worst.has(part)) worst.set(part, severity);
  }
  return worst;
}

/** What the preview shows while a section is being written. */
export function placeFor(section: SectionName, page: string | undefined): PreviewPlace {
  if (section === 'pages' && page !== undefined) return { kind: 'page', slug: page };
  if (section === 'privacy' || section === 'accessibility') return { kind: section };
  return { kind: 'front', chat: section === 'persona' || section === 'look' };
}
