import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { Entry } from '../../../../core/conversation/conversation.ts';
import { serviceLinkId } from '../../../../core/conversation/links.ts';
import { sessionOf } from '../../../../core/summary/summary.ts';
import { SAMPLE_DIALOGUE, answered, sampleHistory, sampleVersion } from '../../../../core/summary/testing.ts';
import { idlePage } from '../components/idle.ts';
import { Page } from '../components/page-context.ts';
import { initialState } from '../state/chat-state.ts';
import { TEXTS } from '../texts/index.ts';
import { End } from './End.tsx';

function endOf(history: Entry[], version = sampleVersion()): string {
  const session = sessionOf(version, history);
  const state = { ...initialState({ version, texts: TEXTS[version.locale] }), session };
  const services = session.services.flatMap(
    (id) => version.dialogue.services.find((one) => one.id === id) ?? [],
  );
  return renderToString(
    <Page.Provider value={idlePage(state)}>
      <End services={services} thanks={false} />
    </Page.Provider>,
  );
}

it('shows each service with its reason and a link that is counted', () => {
  const html = endOf(sampleHistory());
  expect(html).toContain('Koska kerroit: ”Tekijöitä ei löydy” ja ”Välineet &amp; koneet”.');
  expect(html).toContain('Neuvoja on valinnut tämän juuri tällaiseen tilanteeseen.');
  expect(html).toContain(`data-link="${serviceLinkId('digi')}"`);
  expect(html).toContain('Vastauksesi (5)');
});

it('is still of use where no service fits: says who helps, and keeps the answers', () => {
  const end = {
    ...SAMPLE_DIALOGUE.nodes.end!,
    services: [],
    matches: 0,
  } as (typeof SAMPLE_DIALOGUE.nodes)[string];
  const version = sampleVersion('fi', { ...SAMPLE_DIALOGUE, nodes: { ...SAMPLE_DIALOGUE.nodes, end } });
  const html = endOf([...sampleHistory().slice(0, 4), answered(5, 'contact', { kind: 'skipped' })], version);
  expect(html).toContain('Vantaan yritysneuvonta auttaa silti mielellään eteenpäin');
  expect(html).toContain('Lataa PDF');
  expect(html).not.toContain('Jaa palvelut');
});
