import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../core/bots/paths.ts';
import type { Member, Organisation, Role } from '../core/organisations/organisation.schema.ts';
import { text, type T } from './teknoloikka/build.ts';

/** The same for every demo account; the demo runs on emulators only. */
export const PASSWORD = 'teknoloikka-2026';

interface DemoPerson {
  email: string;
  name: string;
  memberships: { organisation: string; roles: Role[] }[];
}

const PEOPLE: DemoPerson[] = [
  {
    email: 'owner@ukv.example',
    name: 'Outi Omistaja',
    memberships: [
      { organisation: 'tikkuranta', roles: ['owner'] },
      { organisation: 'koskela', roles: ['owner'] },
    ],
  },
  {
    email: 'adviser@ukv.example',
    name: 'Aino Neuvoja',
    memberships: [{ organisation: 'tikkuranta', roles: ['adviser'] }],
  },
  {
    email: 'manager@ukv.example',
    name: 'Pertti Päällikkö',
    memberships: [{ organisation: 'tikkuranta', roles: ['manager'] }],
  },
  {
    email: 'adviser@koskela.example',
    name: 'Kaisa Koskela',
    memberships: [{ organisation: 'koskela', roles: ['adviser'] }],
  },
];

const PRIVACY: T = [
  'Käytämme vastauksiasi vain löytääksemme yrityksellesi sopivan palvelun. Vastaukset säilytetään vuoden. Yhteystiedot tallennamme vain suostumuksellasi. Voit poistaa vastauksesi ja antamasi yhteystiedot milloin tahansa.',
  'Vi använder dina svar bara för att hitta en tjänst som passar ditt företag. Svaren sparas i ett år. Kontaktuppgifter sparar vi bara med ditt samtycke. Du kan radera dina svar och kontaktuppgifterna du gett när som helst.',
  'We use your answers only to find a service that suits your company. Answers are kept for a year. We store contact details only with your consent. You can delete your answers and the contact details you gave at any time.',
];

const ORGANISATIONS: Record<string, Pick<Organisation, 'name' | 'kind' | 'accent'>> = {
  tikkuranta: { name: 'Tikkurannan yrityspalvelut', kind: 'businessService', accent: '#0f5c73' },
  koskela: { name: 'Koskelan kaupunki', kind: 'city', accent: '#7a3b69' },
};

export interface DemoAccount {
  role: Role;
  email: string;
  password: string;
  organisation: string;
}

/** Two organisations and their members, so that isolation shows. Answers the accounts by e-mail. */
export async function writeOrganisations(db: Firestore, auth: Auth, now: Date): Promise<Map<string, string>> {
  const stamps = { createdAt: now, updatedAt: now };
  for (const [id, basics] of Object.entries(ORGANISATIONS)) {
    const organisation: Organisation = {
      ...basics,
      locales: ['fi', 'sv', 'en'],
      defaultLocale: 'fi',
      retentionDays: 365,
      privacy: text(PRIVACY),
      approvedAt: now,
      rev: 1,
      ...stamps,
    };
    await db.doc(paths.organisation(id)).set(organisation);
  }
  const uids = new Map<string, string>();
  for (const { email, name, memberships } of PEOPLE) {
    const { uid } = await auth.createUser({
      email,
      password: PASSWORD,
      displayName: name,
      emailVerified: true,
    });
    uids.set(email, uid);
    for (const { organisation, roles } of memberships) {
      const member: Member = { uid, email, name, roles, status: 'active', ...stamps };
      await db.doc(paths.member(organisation, uid)).set(member);
    }
  }
  return uids;
}

/** An account per membership; the first three are the owner, adviser and manager of one organisation. */
export function demoAccounts(): DemoAccount[] {
  const all = PEOPLE.flatMap(({ email, memberships }) =>
    memberships.map(({ organisation, roles }) => ({
      role: roles[0]!,
      email,
      password: PASSWORD,
      organisation,
    })),
  );
  return [
    ...all.filter((one) => one.organisation === 'tikkuranta'),
    ...all.filter((one) => one.organisation !== 'tikkuranta'),
  ];
}
