/** The services about companies against the emulators and the register's stand-in over HTTP. */
import { createRegisterServer, type RegisterStandIn } from '../../../../local/stand-ins/register/server.ts';
import { WORLD, type InventedCompany } from '../../../../local/stand-ins/world.ts';
import { paths } from '../../../../core/bots/paths.ts';
import {
  companySchema,
  registerCriteriaSchema,
  targetGroupSchema,
  type Company,
  type RegisterCriteria,
  type TargetGroup,
} from '../../../../core/companies/company.schema.ts';
import { openPorts, type TestPorts } from '../../staff/testing/ports.ts';
import { registerClient } from '../register/client.ts';
import { remembering } from '../register/remember.ts';
import type { CompanyPorts } from '../ports.ts';

export interface CompanyTestPorts extends TestPorts, CompanyPorts {
  register: RegisterStandIn;
}

/** Waiting for the register moves the test's clock instead of taking time. */
export async function openCompanyPorts(project: string): Promise<CompanyTestPorts> {
  const ports = await openPorts(project);
  const register = await createRegisterServer({ callsPerMinute: 100_000 });
  const askRegisterAnew = registerClient({
    url: register.url,
    takeCall: () => Promise.resolve(0),
    userAgent: 'UKV-test/1.0',
    sleep: (milliseconds) => {
      ports.wait(milliseconds);
      return Promise.resolve();
    },
  });
  return {
    ...ports,
    register,
    askRegisterAnew,
    askRegister: remembering(askRegisterAnew, ports.now),
    close: async () => {
      await Promise.all([ports.close(), register.close()]);
    },
  };
}

export const criteria = (input: Partial<RegisterCriteria>): RegisterCriteria =>
  registerCriteriaSchema.parse(input);

/** Everything that the tests of one file have written about companies. */
export async function clearCompanies({ db }: TestPorts, ...organisations: string[]): Promise<void> {
  const collections = organisations.flatMap((organisation) => [
    paths.companies(organisation),
    paths.targetGroups(organisation),
    paths.contacts(organisation),
    paths.audit(organisation),
  ]);
  for (const path of [...collections, paths.registerCopies(), 'shared'])
    await db.recursiveDelete(db.collection(path));
}

export async function companyOf({ db }: TestPorts, organisation: string, id: string): Promise<Company> {
  return companySchema.parse((await db.doc(paths.company(organisation, id)).get()).data());
}

export async function companiesOf({ db }: TestPorts, organisation: string): Promise<Company[]> {
  const { docs } = await db.collection(paths.companies(organisation)).orderBy('nameKey').get();
  return docs.map((document) => companySchema.parse(document.data()));
}

export async function groupOf({ db }: TestPorts, organisation: string, id: string): Promise<TargetGroup> {
  return targetGroupSchema.parse((await db.doc(paths.targetGroup(organisation, id)).get()).data());
}

/** Companies of the invented world that a test is about. */
export function inWorld(test: (company: InventedCompany) => boolean): InventedCompany[] {
  return WORLD.filter(test);
}
