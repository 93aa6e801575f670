import { staffCallable } from '../staff/callable.ts';
import { limiter } from '../staff/limiter.ts';
import { livePorts } from '../staff/ports.ts';
import { uploadMedia as upload } from './upload.service.ts';

const perPerson = limiter(300, 60 * 60);

export const uploadMedia = staffCallable('uploadMedia', async ({ input, caller }) => {
  await perPerson(caller.uid);
  return upload(livePorts(), caller, input);
});
