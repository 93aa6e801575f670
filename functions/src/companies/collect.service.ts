/** A task collects the companies of a saved search page by page into its target group. */
import { z } from 'zod';
import { paths } from '../../../core/bots/paths.ts';
import {
  GROUP_LIMIT,
  targetGroupSchema,
  type RegisterCriteria,
  type TargetGroup,
} from '../../../core/companies/company.schema.ts';
import { registerSearch } from '../../../core/companies/register-query.ts';
import { idSchema } from '../../../core/dialogue/dialogue.schema.ts';
import { writeAudit } from '../staff/audit.ts';
import { findGroup } from './groups.ts';
import type { CompanyPorts } from './ports.ts';
import { RegisterFault } from './register/fault.ts';
import { askPage } from './register/pages.ts';
import { keepCompanies } from './store.ts';

export const collectTaskSchema = z.strictObject({
  organisation: idSchema,
  group: idSchema,
  /** Tells this collecting from an earlier one of the same group, for the names of tasks. */
  run: z.int(),
  /** Tries since the last page that was saved, the present one included. */
  attempt: z.int().min(1),
});
export type CollectTask = z.output<typeof collectTaskSchema>;

const MINUTES = 60_000;
/** One task works for so long and then hands over to the next. */
const SLICE = 4 * MINUTES;
/** A collecting that has not moved for so long may be started again. */
export const STUCK = 10 * MINUTES;
const ATTEMPTS = 6;

/**
 * Collects from the page that the group says is next. Every page is saved together with the group's progress, so a
 * task that dies, or runs twice, loses and doubles nothing. When the register does not answer, a later task tries
 * again; after some tries the group is `failed`.
 */
export async function collectGroup(ports: CompanyPorts, task: CollectTask): Promise<void> {
  const until = ports.now().getTime() + SLICE;
  let { attempt } = task;
  for (;;) {
    const known = await ports.db.doc(paths.targetGroup(task.organisation, task.group)).get();
    const group = targetGroupSchema.safeParse(known.data()).data;
    if (group?.status !== 'collecting' || !group.criteria) return;
    if (ports.now().getTime() > until) return hand(ports, { ...task, attempt }, group.page);
    try {
      await collectPage(ports, task, group.criteria, group.page);
      attempt = 1;
    } catch (error) {
      if (!(error instanceof RegisterFault)) throw error;
      if (error.problem === 'refused' || attempt >= ATTEMPTS) return giveUp(ports, task);
      return hand(ports, { ...task, attempt: attempt + 1 }, group.page);
    }
  }
}

async function collectPage(
  { db, now, askRegister }: CompanyPorts,
  { organisation, group }: CollectTask,
  criteria: RegisterCriteria,
  page: number,
): Promise<void> {
  const search = registerSearch(criteria);
  if (!search) throw new RegisterFault('refused');
  const answer = await askPage(askRegister, search, page, 'quiet');
  await db.runTransaction(async (transaction) => {
    const stored = await findGroup(transaction, db, organisation, group);
    // Removed, or another worker has been here.
    if (stored?.group.status !== 'collecting' || stored.group.page !== page) return;
    const { size, saved, createdBy } = stored.group;
    const at = now();
    const companies = answer.companies.slice(0, Math.max(0, GROUP_LIMIT - size));
    const joined = await keepCompanies(transaction, db, { organisation, companies, group, at });
    const ready = page >= answer.pages || size + joined >= GROUP_LIMIT;
    transaction.update(stored.reference, {
      size: size + joined,
      found: answer.total,
      saved: saved + companies.length,
      page: page + 1,
      status: ready ? 'ready' : 'collecting',
      updatedAt: at,
    } satisfies Partial<TargetGroup>);
    if (ready)
      writeAudit(transaction, db, organisation, {
        at,
        actor: createdBy,
        action: 'companies.save',
        target: group,
      });
  });
}

async function giveUp({ db, now }: CompanyPorts, { organisation, group }: CollectTask): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const stored = await findGroup(transaction, db, organisation, group);
    if (stored?.group.status !== 'collecting') return;
    transaction.update(stored.reference, { status: 'failed', updatedAt: now() });
  });
}

/** The name of the task keeps two workers from starting the same stretch. */
export async function hand({ enqueue }: CompanyPorts, task: CollectTask, page: number): Promise<void> {
  const id = `collect-${task.group}-${task.run}-${page}-${task.attempt}`;
  await enqueue('collectGroup', task, { id, afterSeconds: 30 * (task.attempt - 1) });
}
