import { KEY_SECRETS } from '../firebase/keys.ts';
import { MAIL_SECRETS } from '../mail/settings.ts';
import { staffCallable } from '../staff/callable.ts';
import { limiter } from '../staff/limiter.ts';
import { livePorts } from '../staff/ports.ts';
import * as invitations from './invitation.service.ts';
import * as members from './member.service.ts';
import * as organisations from './organisation.service.ts';
import { signUpSettings } from './sign-up.ts';

const HOUR = 60 * 60;
/** Tokens cannot be guessed; this keeps anyone from trying for long. */
const tokensPerAddress = limiter(120, HOUR);

export const readSignUp = staffCallable('readSignUp', () => {
  const { open, operator } = signUpSettings();
  return Promise.resolve({ open, operator });
});

export const createOrganisation = staffCallable('createOrganisation', ({ input, caller }) =>
  organisations.createOrganisation(livePorts(), caller, input, signUpSettings()),
);

export const inviteMember = staffCallable(
  'inviteMember',
  async ({ input, caller }) => {
    await invitations.inviteMember(livePorts(), caller, input);
    return {};
  },
  { secrets: [...KEY_SECRETS, ...MAIL_SECRETS] },
);

export const readMemberInvitation = staffCallable('readMemberInvitation', async ({ input, address }) => {
  await tokensPerAddress(address);
  return invitations.readMemberInvitation(livePorts(), input.token);
});

export const createInvitedAccount = staffCallable('createInvitedAccount', async ({ input, address }) => {
  await tokensPerAddress(address);
  return invitations.createInvitedAccount(livePorts(), input);
});

export const acceptMemberInvitation = staffCallable(
  'acceptMemberInvitation',
  async ({ input, caller, address }) => {
    await tokensPerAddress(address);
    return invitations.acceptMemberInvitation(livePorts(), caller, input.token);
  },
);

export const updateMember = staffCallable('updateMember', async ({ input, caller }) => {
  await members.updateMember(livePorts(), caller, input);
  return {};
});

export const removeMember = staffCallable('removeMember', async ({ input, caller }) => {
  await members.removeMember(livePorts(), caller, input);
  return {};
});
