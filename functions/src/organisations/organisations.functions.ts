import { MAIL_SECRETS } from '../mail/settings.ts';
import { staffCallable } from '../staff/callable.ts';
import { limiter } from '../staff/limiter.ts';
import { livePorts } from '../staff/ports.ts';
import * as invitations from './invitation.service.ts';
import * as members from './member.service.ts';
import * as organisations from './organisation.service.ts';

const HOUR = 60 * 60;
const organisationsPerPerson = limiter(10, HOUR);
const invitationsPerPerson = limiter(100, HOUR);
/** Tokens cannot be guessed; this keeps anyone from trying for long. */
const tokensPerAddress = limiter(120, HOUR);

export const createOrganisation = staffCallable('createOrganisation', async ({ input, caller }) => {
  await organisationsPerPerson(caller.uid);
  return organisations.createOrganisation(livePorts(), caller, input);
});

export const inviteMember = staffCallable(
  'inviteMember',
  async ({ input, caller }) => {
    await invitationsPerPerson(caller.uid);
    await invitations.inviteMember(livePorts(), caller, input);
    return {};
  },
  { secrets: MAIL_SECRETS },
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
