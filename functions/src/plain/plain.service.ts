/** What a plain page answers to a form: the next page, or a file. */
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import { isEmail } from '../../../core/conversation/validate.ts';
import type { View } from '../../../web/src/chat/plain/plain-page.ts';
import { eraseOwn } from '../conversation/own.service.ts';
import { pinnedVersion, type ConversationPorts } from '../conversation/services.ts';
import { pickVersion } from '../published/pick-version.ts';
import { mailSummary, type MailPorts } from '../summary/mail.service.ts';
import type { FilePorts } from '../summary/summary.service.ts';
import { beginFor, converse, freshSession, planFresh, standOf, type Stand } from './converse.ts';
import type { Submission } from './first-submission.ts';
import type { PlainForm } from './form.schema.ts';
import { linkTarget } from './link-target.ts';
import { pageOf, type Shown } from './page-of.ts';
import { openedAt, type Opened, type Place } from './place.ts';
import type { Refused } from './rates.ts';

export type PlainPorts = ConversationPorts & FilePorts & MailPorts;

export type Answer =
  | { kind: 'page'; page: Shown }
  /** The conversation's own file is asked for. */
  | { kind: 'file'; file: 'copy' | 'pdf'; opened: Opened; locale: PlainForm['locale'] }
  | Refused;

export interface Submitted {
  form: PlainForm;
  submission: Submission | null;
  /** Counts one more beginning; null → it may go on. */
  refusal: () => Promise<Refused | null>;
}

/** Does what the form asks for, whether a conversation is kept yet or not. */
export async function answerForm(ports: PlainPorts, place: Place, submitted: Submitted): Promise<Answer> {
  const { form } = submitted;
  const opened = await openedAt(ports, place, form);
  if (!opened)
    return form.conversation ? freshPage(ports, place, form, 'gone') : answerFirst(ports, place, submitted);
  const { kind } = form.deed;
  if (kind === 'erased') return erase(ports, place, form, opened);
  if (kind === 'copy' || kind === 'pdf') return { kind: 'file', file: kind, opened, locale: form.locale };
  return kind === 'mail' ? mail(ports, place, form, opened) : answerNext(ports, place, form, opened);
}

/** Nothing is kept yet: an answer that can be taken begins the conversation. */
async function answerFirst(ports: PlainPorts, place: Place, submitted: Submitted): Promise<Answer> {
  const { form, submission, refusal } = submitted;
  const { bot } = place;
  const version = await ports.published.version(bot.organisation, bot.bot, form.version, form.locale);
  if (!version) return freshPage(ports, place, form, 'updated');
  if (form.deed.kind === 'resume') return freshPage(ports, place, form, 'badLink', { kind: 'resume' });
  if (form.seq > 0) return freshPage(ports, place, form, 'gone');
  const plan = planFresh(version, place, form, ports.clock());
  if (plan.kind !== 'append') {
    const shown = (await inLanguage(ports, version, form)) ?? version;
    const notice = plan.kind === 'stand' ? plan.notice : null;
    const rejected = plan.kind === 'reject' ? plan.rejected : null;
    const session = freshSession(version, place);
    const view = viewOf(form, shown, session);
    return {
      kind: 'page',
      page: pageOf(place, form, { version: shown, session, view, notice, rejected, keepTyped: true }),
    };
  }
  const refused = place.invitation ? null : await refusal();
  if (refused) return refused;
  const begun = await beginFor(ports, place, form, { slug: version.slug, submission });
  if (begun.ok) return answerNext(ports, place, form, begun.value);
  return freshPage(ports, place, form, begun.problem.code === 'forbidden' ? 'refused' : 'updated');
}

async function answerNext(ports: PlainPorts, place: Place, form: PlainForm, opened: Opened): Promise<Answer> {
  const stand = await converse(ports, opened, form);
  if (!stand) return freshPage(ports, place, form, 'gone');
  const version = await versionOf(ports, place, stand, form);
  const { rejected, goes } = stand;
  const view = goes.length > 0 ? changeView(form, goes) : viewOf(form, version, stand.session);
  const keepTyped = rejected !== null || goes.length > 0 || !DOES.has(form.deed.kind);
  const notice = stand.notice ?? (form.deed.kind === 'resume' ? 'resumed' : null);
  return { kind: 'page', page: pageOf(place, form, { ...stand, version, opened, view, notice, keepTyped }) };
}

/** Where an invitation's conversation stands, or the first question, in the language wished for. */
export async function openPage(
  ports: PlainPorts,
  place: Place,
  asked: Pick<PlainForm, 'channel' | 'source'>,
  { lang: wished, resume }: { lang?: string; resume?: string },
): Promise<Shown | null> {
  const opened = place.invitation && (await openedAt(ports, place, {}));
  const stand = opened && (await standOf(ports, opened));
  if (stand) {
    const pinned = await pinnedVersion(ports, place.bot.organisation, stand.kept);
    const { organisation, bot, version: number } = pinned;
    const version = (wished && (await ports.published.version(organisation, bot, number, wished))) || pinned;
    return pageOf(place, asked, { ...stand, version, opened });
  }
  const version = await pickVersion(ports.published, place.bot, wished);
  const view = resume && !place.invitation ? { kind: 'resume' as const } : undefined;
  return version && pageOf(place, asked, { version, session: freshSession(version, place), view });
}

/** Deeds after which the fields are those of another question. */
const DOES: ReadonlySet<PlainForm['deed']['kind']> = new Set([
  'answer', 'skip', 'sure', 'skipSure', 'keep', 'back', 'restart',
]); // prettier-ignore

function changeView({ deed }: PlainForm, goes: Stand['goes']): View {
  return { kind: 'change', goes, deed: deed.kind === 'skip' ? 'skipSure' : 'sure' };
}

function viewOf({ deed }: PlainForm, version: CompiledVersion, session: Stand['session']): View {
  if (deed.kind === 'data' || deed.kind === 'erase') return { kind: deed.kind };
  if (deed.kind !== 'open') return { kind: 'chat' };
  const target = linkTarget(version, session, deed);
  return target ? { kind: 'leave', ...target } : { kind: 'chat' };
}

async function erase(ports: PlainPorts, place: Place, form: PlainForm, opened: Opened): Promise<Answer> {
  await eraseOwn(ports, opened.key, opened.pass);
  return freshPage(ports, place, form, null, { kind: 'erased' });
}

/** A reload posts the form again, which says how many letters had gone when its page was made: no second one goes. */
async function mail(ports: PlainPorts, place: Place, form: PlainForm, opened: Opened): Promise<Answer> {
  const stand = await converse(ports, opened, form);
  if (!stand) return freshPage(ports, place, form, 'gone');
  const address = form.address.trim();
  const notice = stand.kept.summaryMails > form.mails ? 'mailed' : await mailTo(ports, opened, address, form);
  const version = await versionOf(ports, place, stand, form);
  const left = notice === 'mailed' ? '' : address;
  return { kind: 'page', page: pageOf(place, form, { ...stand, version, opened, notice, address: left }) };
}

async function mailTo(ports: PlainPorts, { key, pass }: Opened, address: string, { locale }: PlainForm) {
  if (!isEmail(address)) return 'notEmail';
  const mailed = await mailSummary(ports, key, pass, { address, locale });
  return mailed.ok ? 'mailed' : 'mailFailed';
}

/** The first question of the current version; what was typed stays where it is still asked. */
async function freshPage(
  ports: PlainPorts,
  place: Place,
  form: PlainForm,
  notice: Shown['notice'],
  view?: View,
): Promise<Answer> {
  const version = await pickVersion(ports.published, place.bot, form.locale);
  if (!version) throw new Error('A bot that is published has no version');
  const session = freshSession(version, place);
  const erased = form.deed.kind === 'erased' ? { kind: 'erased' as const } : undefined;
  const shown = { version, session, notice: erased ? null : notice, view: view ?? erased };
  return { kind: 'page', page: pageOf(place, form, { ...shown, keepTyped: form.node === session.at }) };
}

/** The conversation's version in the language that the page is shown in. */
async function versionOf(
  ports: PlainPorts,
  { bot }: Place,
  { kept }: Stand,
  form: PlainForm,
): Promise<CompiledVersion> {
  const pinned = await pinnedVersion(ports, bot.organisation, kept);
  return (await inLanguage(ports, pinned, form)) ?? pinned;
}

function inLanguage({ published }: PlainPorts, version: CompiledVersion, { deed, lang, locale }: PlainForm) {
  const wished = deed.kind === 'language' ? (lang ?? locale) : locale;
  return published.version(version.organisation, version.bot, version.version, wished);
}
