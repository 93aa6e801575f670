import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Summary } from '../../../../../core/summary/summary.ts';
import { summaryDate, SUMMARY_TEXTS } from '../../../../../core/summary/texts.ts';
import { Answers } from './Recap.tsx';

/** Paper shows this and nothing else for as long as the component that asks for it is on the page. */
export function usePrintSheet(summary: Summary): void {
  useEffect(() => {
    const sheet = document.createElement('div');
    sheet.className = 'sheet';
    document.body.append(sheet);
    document.body.classList.add('has-sheet');
    render(<PrintSheet summary={summary} />, sheet);
    return () => {
      render(null, sheet);
      sheet.remove();
      document.body.classList.remove('has-sheet');
    };
  }, [summary]);
}

/** The summary in black on white, with addresses written out: paper has no links. */
function PrintSheet({ summary }: { summary: Summary }) {
  const { locale, organisation, title, at, services, answers } = summary;
  const words = SUMMARY_TEXTS[locale];
  return (
    <>
      <p class="sheet-organisation">{organisation}</p>
      <h1>{words.title}</h1>
      <p>
        {title}
        {at && ` · ${summaryDate(locale, at)}`}
      </p>
      <h2>{words.services}</h2>
      {services.length === 0 && <p>{words.none(organisation)}</p>}
      {services.map((service) => (
        <section key={service.id}>
          <h3>{service.name}</h3>
          <p>{service.summary}</p>
          {service.why.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {service.url && <p>{service.url}</p>}
        </section>
      ))}
      <h2>{words.answers}</h2>
      <Answers answers={answers} skipped={words.skipped} />
    </>
  );
}
