import { KEY_SECRETS } from '../firebase/keys.ts';
import { MAIL_SECRETS } from '../mail/settings.ts';
import { staffCallable } from '../staff/callable.ts';
import { limiter } from '../staff/limiter.ts';
import { livePorts } from '../staff/ports.ts';
import * as service from './session.service.ts';

const QUARTER = 15 * 60;
/** A whole office may sit behind one network address. */
const perAddress = limiter(60, QUARTER);

const options = { secrets: [...KEY_SECRETS, ...MAIL_SECRETS] };

export const requestSignInLink = staffCallable(
  'requestSignInLink',
  async ({ input, address }) => {
    await perAddress(address);
    await service.requestSignInLink(livePorts(), input);
    return {};
  },
  options,
);

export const requestPasswordReset = staffCallable(
  'requestPasswordReset',
  async ({ input, address }) => {
    await perAddress(address);
    await service.requestPasswordReset(livePorts(), input);
    return {};
  },
  options,
);
