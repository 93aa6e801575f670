import { systemClock } from '../firebase/clock.ts';
import { livePorts as liveStaffPorts, type StaffPorts } from '../staff/ports.ts';
import { registerBudget } from './register/budget.ts';
import { registerClient, type AskRegister } from './register/client.ts';
import { remembering } from './register/remember.ts';
import { registerUrl, registerUserAgent } from './register/settings.ts';

/** What the services about companies reach outside themselves. */
export interface CompanyPorts extends StaffPorts {
  /** Answers of the last minutes may come from memory. */
  askRegister: AskRegister;
  /** Always the register itself. */
  askRegisterAnew: AskRegister;
}

let live: CompanyPorts | undefined;

/** The ports of the deployed functions, made once per instance. */
export function livePorts(): CompanyPorts {
  return (live ??= makeLivePorts());
}

function makeLivePorts(): CompanyPorts {
  const staff = liveStaffPorts();
  const askRegisterAnew = registerClient({
    url: registerUrl(),
    takeCall: registerBudget(staff.db, systemClock),
    userAgent: registerUserAgent(),
  });
  return { ...staff, askRegisterAnew, askRegister: remembering(askRegisterAnew, systemClock) };
}
