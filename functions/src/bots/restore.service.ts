import { isDeepStrictEqual } from 'node:util';
import type { StaffInput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { requireRight } from '../staff/rights.ts';
import { nodeDocument, readBot, readNodes } from './draft.ts';
import { loadVersionSource } from './versions.ts';

/**
 * Brings a version's nodes and settings back into the draft. Only what differs is written, each with a
 * risen `rev`, so that an open editor sees the change instead of overwriting it. Errors: noRight, notFound.
 */
export async function restoreVersion(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, bot: id, version }: StaffInput<'restoreVersion'>,
): Promise<void> {
  await requireRight(db, organisation, caller.uid, 'editBots');
  const source = await loadVersionSource(db, organisation, id, version);
  if (!source) throw staffError('notFound');
  const { nodes: wanted, ...settings } = source;
  await db.runTransaction(async (transaction) => {
    const bot = await readBot(transaction, db, organisation, id);
    const present = await readNodes(transaction, db, organisation, id);
    const at = now();
    for (const node of Object.values(wanted)) {
      const before = present.get(node.id);
      if (before && isDeepStrictEqual(before.node, node)) continue;
      const reference = db.doc(paths.node(organisation, id, node.id));
      transaction.set(reference, nodeDocument(node, caller.uid, at, (before?.rev ?? 0) + 1));
    }
    for (const gone of present.keys()) {
      if (!Object.hasOwn(wanted, gone)) transaction.delete(db.doc(paths.node(organisation, id, gone)));
    }
    transaction.update(db.doc(paths.bot(organisation, id)), { ...settings, rev: bot.rev + 1, updatedAt: at });
    writeAudit(transaction, db, organisation, { at, actor: caller.uid, action: 'bot.restore', target: id });
  });
}
