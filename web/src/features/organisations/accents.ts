/** Accent colours offered at a click: calm, and each readable under white text. */
export const ACCENTS = [
  '#0f5c73', '#1d4f91', '#4a3f8f', '#7a2e6e', '#a3263b', '#9a4a10', '#2f6b3a', '#3b4a54',
] as const; // prettier-ignore
