import { KEY_SECRETS } from '../../firebase/keys.ts';
import { staffCallable } from '../../staff/callable.ts';
import { limiter } from '../../staff/limiter.ts';
import { livePorts } from '../../staff/ports.ts';
import * as service from './import.service.ts';

/** Six files of 50,000 rows. */
const batchesPerPerson = limiter(1_500, 60 * 60);

export const importRows = staffCallable(
  'importRows',
  async ({ input, caller }) => {
    await batchesPerPerson(caller.uid);
    return service.importRows(livePorts(), caller, input);
  },
  { secrets: KEY_SECRETS },
);
