import type { CompiledService } from '../../../../core/dialogue/compiled.ts';
import { Icon } from '../components/Icon.tsx';
import { useTexts } from '../components/page-context.ts';
import { useMoreTexts } from './use-more-texts.ts';
import { serviceLinkId } from '../../../../core/conversation/links.ts';

interface Props {
  services: CompiledService[];
  /** The dialogue itself says nothing at the end. */
  thanks: boolean;
}

/** Where the conversation has led: the services that fit, each with a way to it. */
export function End({ services, thanks }: Props) {
  const texts = useTexts();
  const more = useMoreTexts();
  return (
    <section class="end" data-testid="chat-end">
      {thanks && <p class="end-thanks">{more.thanks}</p>}
      {services.length > 0 && <h2>{more.servicesTitle}</h2>}
      {services.length === 0 && <p class="hint">{more.noServices}</p>}
      {services.map((service) => (
        <article
          class="service"
          key={service.id}
          data-testid="chat-service"
          data-link={serviceLinkId(service.id)}
        >
          <h3>{service.name}</h3>
          <div class="prose" dangerouslySetInnerHTML={{ __html: service.summary }} />
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
      ))}
    </section>
  );
}
