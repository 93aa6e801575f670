import { HEADER_WORDS, readingsOf } from './header-words.ts';
import type { Target } from './targets.ts';

const EXACT = 100;
/** A known word at the end of a longer header ("yhteyshenkilön puhelin") says what it is; at its beginning, less. */
const ENDING = 70;
const BEGINNING = 50;
/** Words shorter than this mean nothing inside another word. */
const PART_LENGTH = 4;
/** A header that fits only without the words around it. */
const BARE = 4;
/** What the name of a group adds: of two fields called "Nimi", the one under "Yhteyshenkilö" is a person's. */
const GROUP = 0.2;

/** Target → how well a header names it, from 0 to about 120. */
export function headerScores(header: string, group = ''): Map<Target, number> {
  const scores = new Map<Target, number>();
  readingsOf(header).forEach((folded, i) => {
    for (const [target, score] of scoresOf(folded))
      scores.set(target, Math.max(scores.get(target) ?? 0, score - i * BARE));
  });
  if (!group || scores.size === 0) return scores;
  for (const [target, score] of headerScores(group)) {
    const own = scores.get(target);
    if (own) scores.set(target, own + GROUP * score);
  }
  return scores;
}

function scoresOf(folded: string): Map<Target, number> {
  const scores = new Map<Target, number>();
  for (const [target, words] of HEADER_WORDS) {
    const best = Math.max(
      0,
      ...words.map((word, i) => wordScore(folded, word) - i / 100 - generality(target, word)),
    );
    if (best <= 0) continue;
    if (target === null && best > ENDING) return new Map();
    if (target) scores.set(target, best);
  }
  return scores;
}

/** "Name" is the company's, unless another column says so more plainly; then it is the person's. */
function generality(target: Target | null, word: string): number {
  if (!['nimi', 'namn', 'name'].includes(word)) return 0;
  return target === 'name' ? 1 : 2;
}

/** Among words that both fit in, the longer one knows better. */
function wordScore(folded: string, word: string): number {
  if (folded === word) return EXACT;
  if (word.length < PART_LENGTH || !folded.includes(word)) return 0;
  const closeness = (10 * word.length) / folded.length;
  return (folded.endsWith(word) ? ENDING : BEGINNING) + closeness - 10;
}
