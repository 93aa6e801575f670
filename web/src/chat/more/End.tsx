import { serviceLinkId } from '../../../../core/conversation/links.ts';
import type { CompiledService } from '../../../../core/dialogue/compiled.ts';
import type { SummaryService } from '../../../../core/summary/summary.ts';
import { SUMMARY_TEXTS } from '../../../../core/summary/texts.ts';
import { Icon } from '../components/Icon.tsx';
import { useTexts } from '../components/page-context.ts';
import { Keep } from './keep/Keep.tsx';
import { usePrintSheet } from './keep/PrintSheet.tsx';
import { Recap } from './keep/Recap.tsx';
import { useSummary } from './keep/use-summary.ts';
import { useMoreTexts } from './use-more-texts.ts';

interface Props {
  services: CompiledService[];
  /** The dialogue itself says nothing at the end. */
  thanks: boolean;
}

/** Where the conversation has led: the services that fit with the reason why, and ways to take it all along. */
export function End({ services, thanks }: Props) {
  const more = useMoreTexts();
  const summary = useSummary();
  const words = SUMMARY_TEXTS[summary.locale];
  usePrintSheet(summary);
  return (
    <section class="end" data-testid="chat-end">
      {thanks && <p class="end-thanks">{more.thanks}</p>}
      {services.length > 0 && <h2>{more.servicesTitle}</h2>}
      {services.length === 0 && <p data-testid="chat-no-services">{words.none(summary.organisation)}</p>}
      {services.map((service) => (
        <Service
          key={service.id}
          service={service}
          why={summary.services.find(({ id }) => id === service.id)?.why ?? []}
        />
      ))}
      {summary.answers.length > 0 && <Keep summary={summary} />}
      {summary.answers.length > 0 && <Recap summary={summary} />}
    </section>
  );
}

function Service({ service, why }: { service: CompiledService } & Pick<SummaryService, 'why'>) {
  const texts = useTexts();
  const more = useMoreTexts();
  return (
    <article class="service" data-testid="chat-service" data-link={serviceLinkId(service.id)}>
      <h3>{service.name}</h3>
      <div class="prose" dangerouslySetInnerHTML={{ __html: service.summary }} />
      {why.length > 0 && (
        <div class="why" data-testid="chat-why">
          {why.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      {service.url && (
        <a class="primary" href={service.url} target="_blank" rel="noopener">
          {more.openService}
          <Icon name="external" />
          <span class="unseen">
            : {service.name} ({texts.newTab})
          </span>
        </a>
      )}
    </article>
  );
}
