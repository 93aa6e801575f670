/** For tests only: a letter with everything that it needs. */
import type { CampaignLetter } from './letter.ts';

export function letterFixture(change: Partial<CampaignLetter> = {}): CampaignLetter {
  return {
    locale: 'fi',
    subject: '{company}: mikä hidastaa kasvua?',
    body: 'Hei {name},\n\nkerro tilanteesi.\n\n{link}',
    facts: { name: 'Havukan Konepaja Oy', town: 'Vantaa', industry: 'metallin työstö' },
    name: 'Aino Pelto',
    sender: {
      name: 'Aino Neuvoja, Tikkurannan yrityspalvelut',
      replyTo: 'aino@tikkuranta.example',
      address: 'Tikkurannan yrityspalvelut, Asematie 7, 01300 Vantaa',
    },
    organisationName: 'Tikkurannan yrityspalvelut',
    accent: '#0f5c73',
    links: {
      bot: 'https://ukv.example/i/9cYd2',
      unsubscribe: 'https://ukv.example/api/v1/unsubscribe/9cYd2',
      privacy: 'https://ukv.example/api/v1/privacy/9cYd2',
    },
    reason: {
      kind: 'website',
      at: new Date('2026-11-19T22:30:00Z'),
      detail: 'https://www.havukka.example/yhteystiedot/',
    },
    ...change,
  };
}
