/** The nightly refresh: what the register says of every company that some organisation keeps. */
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import type { RegisterCompany } from '../../../core/companies/company.schema.ts';
import { companyCopiesQuery, dueRegisterQuery } from '../../../core/queries/queries.ts';
import { logError } from '../firebase/logger.ts';
import { queryOf } from '../staff/query.ts';
import type { CompanyPorts } from './ports.ts';
import { RegisterFault } from './register/fault.ts';
import { refreshed, storedCompany, writeCopy } from './store.ts';

export interface Refreshed {
  /** Copies that the register was asked about. */
  asked: number;
  /** Organisations' companies that learnt something new. */
  changed: number;
  /** Copies that nobody keeps any more, and that went. */
  gone: number;
}

const MINUTES = 60_000;
const DAY = 24 * 60 * MINUTES;
/** Well within the nine minutes of a scheduled function. */
const SLICE = 8 * MINUTES;
const COPIES_AT_A_TIME = 50;
/** A company that the register does not have (yet, or any more) is asked for again after so long. */
const UNKNOWN_FOR = 7 * DAY;

type Outcome = 'gone' | { changed: number };

/**
 * Works on the copies that are due, the longest waiting first, until none is left or the time is up; the next run
 * goes on, because every copy gets its next date when it is done. Stops when the register is busy or away. A copy
 * that fails otherwise waits a day and does not hold up the others.
 */
export async function refreshCompanies(ports: CompanyPorts): Promise<Refreshed> {
  const { db, now } = ports;
  const until = now().getTime() + SLICE;
  const sum: Refreshed = { asked: 0, changed: 0, gone: 0 };
  for (;;) {
    const { docs } = await queryOf(db, dueRegisterQuery(now())).limit(COPIES_AT_A_TIME).get();
    if (docs.length === 0) return sum;
    for (const document of docs) {
      if (now().getTime() > until) return sum;
      const outcome = await refreshOne(ports, document);
      if (outcome === null) return sum;
      if (outcome === 'gone') sum.gone += 1;
      else {
        sum.asked += 1;
        sum.changed += outcome.changed;
      }
    }
  }
}

/** null → the register does not answer now. */
async function refreshOne(ports: CompanyPorts, document: QueryDocumentSnapshot): Promise<Outcome | null> {
  try {
    return await refreshCopy(ports, document.id);
  } catch (error) {
    if (error instanceof RegisterFault && error.problem !== 'refused') return null;
    logError('companies.refresh', error);
    await document.ref.update({ dueAt: new Date(ports.now().getTime() + DAY) });
    return { changed: 0 };
  }
}

async function refreshCopy({ db, now, askRegisterAnew }: CompanyPorts, businessId: string): Promise<Outcome> {
  const copy = db.doc(paths.registerCopy(businessId));
  const keepers = await queryOf(db, companyCopiesQuery(businessId)).select().get();
  if (keepers.empty) {
    await copy.delete();
    return 'gone';
  }
  const { companies } = await askRegisterAnew({ businessId }, 1, 'quiet');
  const said = companies.find((company) => company.businessId === businessId);
  const at = now();
  if (!said) {
    await copy.set({ dueAt: new Date(at.getTime() + UNKNOWN_FOR) }, { merge: true });
    return { changed: 0 };
  }
  let changed = 0;
  for (const { ref } of keepers.docs) changed += await tellKeeper(db, ref.path, said, at);
  const batch = db.batch();
  writeCopy(batch, db, said, at);
  await batch.commit();
  return { changed };
}

/** 1 → the organisation's company has learnt something. */
async function tellKeeper(db: Firestore, path: string, said: RegisterCompany, at: Date): Promise<number> {
  return db.runTransaction(async (transaction) => {
    const document = await transaction.get(db.doc(path));
    if (!document.exists) return 0;
    const { reference, company } = storedCompany(document);
    if (company.businessId !== said.businessId) return 0;
    const next = refreshed(company, said, at);
    transaction.set(reference, next);
    return next.updatedAt > company.updatedAt ? 1 : 0;
  });
}
