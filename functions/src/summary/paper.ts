/** A4 paper on which blocks of text follow each other, tagged for screen readers. Knows nothing of summaries. */
import PDFDocument from 'pdfkit';
import type { Fonts } from './fonts.ts';

/** In points. */
const MARGIN = { top: 72, bottom: 72, left: 64, right: 64 };
const FOOTER = 40;

export interface PaperLook {
  title: string;
  author: string;
  /** BCP 47. */
  language: string;
  /** #rrggbb, readable on white. */
  accent: string;
  fonts: Fonts;
  createdAt: Date;
}

export interface Block {
  /** Kind of structure element: H1, H2, H3, P. */
  tag: string;
  text: string;
  size: number;
  colour: string;
  bold?: boolean;
  /** Points before and after. */
  before?: number;
  after?: number;
  indent?: number;
  /** Address that the text leads to. */
  link?: string;
  /** Points that must be left on the page for this block and what belongs to it. */
  together?: number;
}

export interface Paper {
  write(block: Block): void;
  /** The file; `footer` is written on every page with its number. */
  finish(footer: (page: number, pages: number) => string): Promise<Buffer>;
}

/** A new document with a band in the accent's colour on its first page. */
export function newPaper({ title, author, language, accent, fonts, createdAt }: PaperLook): Paper {
  const paper = new PDFDocument({
    size: 'A4',
    margins: MARGIN,
    lang: language,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    bufferPages: true,
    // The declared type knows only names; a buffer is taken as well.
    font: fonts.regular as unknown as string,
    info: { Title: title, Author: author, Creator: 'UKV', Producer: 'UKV', CreationDate: createdAt },
  });
  const chunks: Buffer[] = [];
  const written = new Promise<Buffer>((resolve, reject) => {
    paper.on('data', (chunk: Buffer) => chunks.push(chunk));
    paper.on('end', () => resolve(Buffer.concat(chunks)));
    paper.on('error', reject);
  });
  paper.registerFont('regular', fonts.regular);
  paper.registerFont('bold', fonts.bold);
  const root = paper.struct('Document');
  paper.addStructure(root);
  artifact(() => paper.rect(0, 0, paper.page.width, 8).fill(accent));

  function artifact(draw: () => void) {
    paper.markContent('Artifact', { type: 'Layout' });
    draw();
    paper.endMarkedContent();
  }

  function write(block: Block) {
    const { tag, text, size, colour, bold, before = 0, after = 0, indent = 0, link, together = 0 } = block;
    const bottom = paper.page.height - MARGIN.bottom;
    if (paper.y + before + together > bottom) paper.addPage();
    else paper.y += before;
    const place = MARGIN.left + indent;
    const width = paper.page.width - place - MARGIN.right;
    const draw = () => {
      paper
        .font(bold ? 'bold' : 'regular')
        .fontSize(size)
        .fillColor(colour);
      const options = { width, lineGap: size * 0.22, underline: link !== undefined, link: link ?? null };
      paper.text(printable(text), place, paper.y, options);
    };
    const content = link === undefined ? draw : paper.struct('Link', { alt: text }, [draw]);
    root.add(paper.struct(tag, {}, [content]));
    paper.y += after;
  }

  function finish(footer: (page: number, pages: number) => string): Promise<Buffer> {
    root.end();
    const { count } = paper.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      paper.switchToPage(page);
      paper.page.margins.bottom = 0;
      paper.markContent('Artifact', { type: 'Pagination' });
      paper.font('regular').fontSize(8.5).fillColor('#5b6770');
      const width = paper.page.width - MARGIN.left - MARGIN.right;
      const options = { width, align: 'right', lineBreak: false, height: 12 } as const;
      paper.text(footer(page + 1, count), MARGIN.left, paper.page.height - FOOTER, options);
      paper.endMarkedContent();
    }
    paper.end();
    return written;
  }

  return { write, finish };
}

/** Letters of the longest word that is laid out in one piece: the library tries a longer one letter by letter. */
const LONGEST_WORD = /\S{60}(?=\S)/gu;
/** Line ends that a text keeps; those after them are spaces, or pages without end could be asked for. */
const LINE_ENDS = 200;

/**
 * Line ends of every kind are one, and no more than two come together; other control characters have no place on
 * paper. What nobody writes but to keep the server busy is made easy to set.
 */
export function printable(text: string): string {
  let lineEnds = 0;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, '')
    .replace(/\n\s*\n/g, '\n\n')
    .replace(/\n/g, () => ((lineEnds += 1) <= LINE_ENDS ? '\n' : ' '))
    .replace(LONGEST_WORD, '$& ');
}
