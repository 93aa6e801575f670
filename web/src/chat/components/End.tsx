import type { CompiledService } from '../../../../core/dialogue/compiled.ts';
import { Icon } from './Icon.tsx';
import { useTexts } from './page-context.ts';

interface Props {
  services: CompiledService[];
  /** The dialogue itself says nothing at the end. */
  thanks: boolean;
}

/** Where the conversation has led: the services that fit, each with a way to it. */
export function End({ services, thanks }: Props) {
  const texts = useTexts();
  return (
    <section class="end" data-testid="chat-end">
      {thanks && <p class="end-thanks">{texts.thanks}</p>}
      {services.length > 0 && <h2>{texts.servicesTitle}</h2>}
      {services.length === 0 && <p class="hint">{texts.noServices}</p>}
      {services.map((service) => (
        <article class="service" key={service.id} data-testid="chat-service">
          <h3>{service.name}</h3>
          <div class="prose" dangerouslySetInnerHTML={{ __html: service.summary }} />
          {service.url && (
            <a class="primary" href={service.url} target="_blank" rel="noopener">
              {texts.openService}
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
