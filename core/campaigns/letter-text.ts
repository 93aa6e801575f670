/** The plain-text part of a letter from its safe HTML. Pure. */
import { decodeEntities } from '../text/plain.ts';

const PIECE = /<(\/?)([a-z0-9]+)([^>]*)>|[^<]+/g;
const BLOCKS = new Set(['p', 'h2', 'h3', 'h4', 'li', 'pre', 'blockquote', 'ul', 'ol']);

interface List {
  ordered: boolean;
  number: number;
}

/**
 * What a reader without HTML sees: paragraphs apart, lists with their marks, quotes with `>`, a link as
 * "words: address", and on two lines where it stands alone. `html` is what the sanitiser makes.
 */
export function letterText(html: string): string {
  const blocks: { text: string; close: boolean }[] = [];
  const lists: List[] = [];
  let quotes = 0;
  let text = '';
  let mark = '';
  let pre = false;
  let link: { address: string; from: number } | null = null;
  /** The link that the block began with: words and address. */
  let lone: string[] = [];

  const finish = () => {
    const spaced = pre ? text.replace(/\n$/, '') : text.replace(/ *\n */g, '\n').trim();
    const lines = spaced === lone.join(' ') ? lone.join('\n') : spaced;
    text = '';
    lone = [];
    if (!lines) return;
    const indent = '  '.repeat(Math.max(0, lists.length - 1));
    const hanging = ' '.repeat(mark.length);
    const quoted = '> '.repeat(quotes);
    const shown = lines
      .split('\n')
      .map((line, index) => `${quoted}${indent}${index ? hanging : mark}${line}`);
    blocks.push({ text: shown.join('\n'), close: lists.length > 0 });
    mark = mark && hanging;
  };

  for (const [piece, slash, tag = '', attributes = ''] of html.matchAll(PIECE)) {
    if (!tag) {
      const words = decodeEntities(piece);
      text += pre ? words : words.replace(/\s+/g, ' ');
      continue;
    }
    const opens = !slash;
    if (tag === 'br') text += '\n';
    if (tag === 'a') {
      if (opens) link = { address: addressIn(attributes), from: text.length };
      else if (link) {
        const shown = linkText(text.slice(link.from), link.address);
        if (link.from === 0) lone = shown;
        text = text.slice(0, link.from) + shown.join(' ');
        link = null;
      }
    }
    if (tag === 'hr') {
      finish();
      blocks.push({ text: '---', close: false });
    }
    if (!BLOCKS.has(tag)) continue;
    finish();
    if (tag === 'pre') pre = opens;
    if (tag === 'blockquote') quotes += opens ? 1 : -1;
    if (tag === 'ul' || tag === 'ol') {
      if (opens) lists.push({ ordered: tag === 'ol', number: startOf(attributes) });
      else lists.pop();
    }
    if (tag === 'li') mark = opens ? markOf(lists.at(-1)) : '';
  }
  finish();
  return blocks.reduce((all, block, index) => {
    const near = block.close && blocks[index - 1]?.close;
    return all + (index === 0 ? '' : near ? '\n' : '\n\n') + block.text;
  }, '');
}

/** Words and address; only one of them where they are the same. */
function linkText(words: string, address: string): string[] {
  const bare = address.replace(/^(mailto|tel):/, '');
  if (!address || words.trim() === bare) return [words];
  return [`${words.trim()}:`, bare];
}

function addressIn(attributes: string): string {
  return decodeEntities(/href="([^"]*)"/.exec(attributes)?.[1] ?? '');
}

function startOf(attributes: string): number {
  return Number(/start="(\d+)"/.exec(attributes)?.[1] ?? 1);
}

function markOf(list: List | undefined): string {
  if (!list?.ordered) return '- ';
  const mark = `${list.number}. `;
  list.number += 1;
  return mark;
}
