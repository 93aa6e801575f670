/** Templates a new bot can start from. */
export const TEMPLATES = ['blank', 'needsMapping', 'feedback'] as const;
export type TemplateName = (typeof TEMPLATES)[number];
