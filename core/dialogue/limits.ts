/** Limits of a dialogue. They keep a draft node far below Firestore's 1 MiB and a page light. */
export const LIMITS = {
  textLength: 4_000,
  labelLength: 200,
  titleLength: 120,
  bubblesPerNode: 20,
  optionsPerNode: 50,
  casesPerNode: 30,
  clausesPerCase: 10,
  assignmentsPerNode: 30,
  nodesPerBot: 20_000,
  urlLength: 2_000,
} as const;
