import { serviceLinkId } from '../../../../core/conversation/links.ts';
import { summaryOf, type SummaryService } from '../../../../core/summary/summary.ts';
import { SUMMARY_TEXTS } from '../../../../core/summary/texts.ts';
import type { CompiledService } from '../../../../core/dialogue/compiled.ts';
import { Icon } from '../components/Icon.tsx';
import { useAllTexts } from '../texts/use-all-texts.ts';
import { KeepSummary } from './KeepSummary.tsx';
import { usePlain } from './plain-page.ts';

/** Where the conversation has led: the services that fit and why, and the answers in one view. */
export function PlainEnd() {
  const { page } = usePlain();
  const texts = useAllTexts();
  const { version, session, facts } = page;
  const { dialogue, locale, organisationName } = version;
  const summary = summaryOf({ version, session, facts });
  const last = dialogue.nodes[session.at];
  const silent = last?.kind !== 'end' || last.bubbles.length === 0;
  return (
    <section class="end" data-testid="chat-end">
      {silent && <p class="end-thanks">{texts.thanks}</p>}
      {summary.services.length > 0 && <h2>{texts.servicesTitle}</h2>}
      {summary.services.length === 0 && <p>{SUMMARY_TEXTS[locale].none(organisationName)}</p>}
      {summary.services.map((service) => (
        <Service key={service.id} service={service} known={dialogue.services} />
      ))}
      <details class="card">
        <summary>
          <h2>{SUMMARY_TEXTS[locale].title}</h2>
        </summary>
        <dl class="fact-list">
          {summary.answers.map(({ seq, question, answer }) => (
            <div key={seq}>
              <dt>{question}</dt>
              <dd>{answer || SUMMARY_TEXTS[locale].skipped}</dd>
            </div>
          ))}
        </dl>
      </details>
      <KeepSummary />
    </section>
  );
}

function Service({ service, known }: { service: SummaryService; known: CompiledService[] }) {
  const texts = useAllTexts();
  const html = known.find(({ id }) => id === service.id)?.summary ?? '';
  return (
    <article class="service" data-testid="chat-service">
      <h3>{service.name}</h3>
      <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />
      {service.why.length > 0 && (
        <div class="why" data-testid="chat-why">
          {service.why.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </div>
      )}
      {service.url && (
        <button
          class="primary"
          name="link"
          value={serviceLinkId(service.id)}
          formTarget="_blank"
          data-testid="chat-service-link"
        >
          {texts.openService}
          <Icon name="external" />
          <span class="unseen">
            : {service.name} ({texts.newTab})
          </span>
        </button>
      )}
    </article>
  );
}
