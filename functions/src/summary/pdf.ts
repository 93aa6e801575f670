/** The summary as a file to keep: a tagged PDF on A4 in the organisation's colour. */
import type { Summary, SummaryAnswer, SummaryService } from '../../../core/summary/summary.ts';
import { summaryDate, SUMMARY_TEXTS } from '../../../core/summary/texts.ts';
import type { Fonts } from './fonts.ts';
import { newPaper, type Paper } from './paper.ts';

const INK = '#15222b';
const SOFT = '#475763';
/** Characters: a longer answer is prose, and prose is not read in bold. */
const LONGEST_BOLD = 100;

export interface PdfLook {
  accent: string;
  fonts: Fonts;
  now: Date;
}

/** The file's bytes. Letters that Inter does not have (Latin, Greek and Cyrillic it has) show as an empty box. */
export function summaryPdf(summary: Summary, { accent, fonts, now }: PdfLook): Promise<Buffer> {
  const words = SUMMARY_TEXTS[summary.locale];
  const day = summaryDate(summary.locale, summary.at ?? now.toISOString());
  const paper = newPaper({
    title: `${words.title} – ${summary.organisation}`,
    author: summary.organisation,
    language: summary.locale,
    accent,
    fonts,
    createdAt: now,
  });
  paper.write({ tag: 'P', text: summary.organisation, size: 10.5, colour: accent, bold: true, after: 6 });
  paper.write({ tag: 'H1', text: words.title, size: 24, colour: INK, bold: true, after: 4 });
  paper.write({ tag: 'P', text: `${summary.title} · ${day}`, size: 10.5, colour: SOFT });
  if (summary.completed) writeServices(paper, summary, accent);
  writeAnswers(paper, summary);
  return paper.finish((page, pages) => `${summary.organisation}   ${page} / ${pages}`);
}

function writeServices(paper: Paper, summary: Summary, accent: string): void {
  const words = SUMMARY_TEXTS[summary.locale];
  heading(paper, words.services);
  if (summary.services.length === 0) {
    paper.write({ tag: 'P', text: words.none(summary.organisation), size: 11, colour: INK });
  }
  for (const service of summary.services) writeService(paper, service, accent);
}

function writeService(paper: Paper, { name, summary, url, why }: SummaryService, accent: string): void {
  paper.write({
    tag: 'H3',
    text: name,
    size: 13,
    colour: INK,
    bold: true,
    before: 10,
    after: 3,
    together: 70,
  });
  if (summary) paper.write({ tag: 'P', text: summary, size: 11, colour: INK, after: 3 });
  for (const text of why) paper.write({ tag: 'P', text, size: 10.5, colour: SOFT, after: 2 });
  if (url) paper.write({ tag: 'P', text: url, size: 10.5, colour: accent, link: url, after: 4 });
}

function writeAnswers(paper: Paper, { locale, answers }: Summary): void {
  if (answers.length === 0) return;
  const words = SUMMARY_TEXTS[locale];
  heading(paper, words.answers);
  for (const one of answers) writeAnswer(paper, one, words.skipped);
}

function writeAnswer(paper: Paper, { question, answer }: SummaryAnswer, skipped: string): void {
  const colour = answer ? INK : SOFT;
  if (question) {
    paper.write({ tag: 'P', text: question, size: 10, colour: SOFT, before: 8, after: 1, together: 44 });
  }
  const bold = answer !== '' && answer.length <= LONGEST_BOLD;
  paper.write({ tag: 'P', text: answer || skipped, size: 11.5, colour, bold, after: 2 });
}

function heading(paper: Paper, text: string): void {
  paper.write({ tag: 'H2', text, size: 15.5, colour: INK, bold: true, before: 24, after: 4, together: 110 });
}
