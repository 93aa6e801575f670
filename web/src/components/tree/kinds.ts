import {
  mdiCallSplit,
  mdiCardAccountMailOutline,
  mdiFlagCheckered,
  mdiFormatListChecks,
  mdiFormTextbox,
  mdiMessageTextOutline,
  mdiShareOutline,
  mdiTuneVariant,
} from '@mdi/js';
import type { EditorData, NodeKind } from '../../../../core/dialogue/dialogue.schema.ts';

/** How a kind of node looks wherever it is drawn or listed. `ink` reads on `soft` and on white (≥ 4.5 : 1). */
export const KIND_LOOKS: Record<NodeKind, { icon: string; ink: string; soft: string }> = {
  message: { icon: mdiMessageTextOutline, ink: '#2f6496', soft: '#e6eff7' },
  choice: { icon: mdiFormatListChecks, ink: '#0f5c73', soft: '#dff0f4' },
  input: { icon: mdiFormTextbox, ink: '#5f4fa0', soft: '#eeebf8' },
  branch: { icon: mdiCallSplit, ink: '#8f5200', soft: '#fbeed9' },
  set: { icon: mdiTuneVariant, ink: '#475763', soft: '#e9edf0' },
  jump: { icon: mdiShareOutline, ink: '#475763', soft: '#e9edf0' },
  contact: { icon: mdiCardAccountMailOutline, ink: '#1a7a4c', soft: '#e0f2e8' },
  end: { icon: mdiFlagCheckered, ink: '#15222b', soft: '#e2e7ea' },
};

/** In the order menus offer them: what is used most comes first. */
export const KIND_ORDER: NodeKind[] = [
  'choice', 'message', 'input', 'contact', 'end', 'branch', 'jump', 'set',
]; // prettier-ignore

/** The strip an adviser may give a card, to tell parts of a large tree apart. */
export const STRIP_COLOURS: Record<EditorData['colour'], string> = {
  none: 'transparent',
  blue: '#3f7fbf',
  green: '#2e9c66',
  amber: '#d28a1c',
  red: '#cf4a41',
  violet: '#7d68c9',
};
