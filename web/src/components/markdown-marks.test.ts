import { describe, expect, it } from 'vitest';
import { insert, insertBlock, makeLink, toggleAround, toggleHeading, toggleList } from './markdown-marks.ts';

const selected = (marked: string) => {
  const from = marked.indexOf('[');
  const to = marked.indexOf(']') - 1;
  return { text: marked.replace(/[[\]]/g, ''), from, to };
};

describe('Markdown toolbar', () => {
  it('puts marks around the selection and takes them away again', () => {
    const bold = toggleAround(selected('Hei [maailma]!'), '**');
    expect(bold.text).toBe('Hei **maailma**!');
    expect(bold.text.slice(bold.from, bold.to)).toBe('maailma');
    expect(toggleAround(bold, '**')).toEqual(selected('Hei [maailma]!'));
  });

  it('makes whole lines a list and plain again', () => {
    const list = toggleList(selected('alku\nyk[si\nkak]si\nloppu'));
    expect(list.text).toBe('alku\n- yksi\n- kaksi\nloppu');
    expect(toggleList(list).text).toBe('alku\nyksi\nkaksi\nloppu');
  });

  it('makes a link with its address selected, and inserts', () => {
    const link = makeLink(selected('Katso [tästä]'), 'linkki');
    expect(link.text).toBe('Katso [tästä](https://)');
    expect(link.text.slice(link.from, link.to)).toBe('https://');
    expect(insert(selected('Hei []!'), '{{nimi}}').text).toBe('Hei {{nimi}}!');
  });

  it('makes a line a heading and plain again', () => {
    const heading = toggleHeading(selected('alku\not[si]kko\nloppu'));
    expect(heading.text).toBe('alku\n## otsikko\nloppu');
    expect(toggleHeading(heading).text).toBe('alku\notsikko\nloppu');
    expect(toggleHeading(selected('### []Pieni')).text).toBe('## Pieni');
  });

  it('sets a block apart from the text around it', () => {
    const block = insertBlock(selected('alku\n[]loppu'), '**[Aloita](#chat)**');
    expect(block.text).toBe('alku\n\n**[Aloita](#chat)**\n\nloppu');
    expect(block.text.slice(0, block.from)).toBe('alku\n\n**[Aloita](#chat)**');
    expect(insertBlock(selected('[]'), '![Talo](/x)').text).toBe('![Talo](/x)\n');
  });
});
