/** Accent colours offered at a click: calm, and each readable under white text. */
export const ACCENTS = [
  '#0f5c73', '#1d4f91', '#4a3f8f', '#7a2e6e', '#a3263b', '#9a4a10', '#2f6b3a', '#3b4a54',
] as const; // prettier-ignore

/** Grounds offered for a site's header: pale ones that let a picture speak, and dark ones that carry white. */
export const GROUNDS = [
  '#e6f0f2', '#e9eef7', '#f3ecf3', '#f8efe4', '#e8f1e8', '#12303b', '#1a2a4a', '#3a1f35',
] as const; // prettier-ignore
