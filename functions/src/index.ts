/** Everything that is deployed, and nothing else. */
export { api } from './http/api.functions.ts';
export { page } from './page/page.functions.ts';
export { requestPasswordReset, requestSignInLink } from './session/session.functions.ts';
export {
  acceptMemberInvitation,
  createInvitedAccount,
  createOrganisation,
  inviteMember,
  readMemberInvitation,
  readSignUp,
  removeMember,
  updateMember,
} from './organisations/organisations.functions.ts';
export {
  archiveBot,
  changeSlug,
  createBot,
  duplicateBot,
  eraseConversation,
  publishBot,
  restoreVersion,
} from './bots/bots.functions.ts';
export { setSpam } from './conversation/staff.functions.ts';
export { uploadMedia } from './media/upload.functions.ts';
export { readStatistics, rollUpStatistics } from './statistics/statistics.functions.ts';
export { endTrial, freezeTrial, readBalance, readTrial, recordOutcomes } from './trials/trials.functions.ts';
export {
  changeCampaign,
  countAudience,
  createCampaign,
  duplicateCampaign,
  queueCampaign,
  readFunnel,
  removeCampaign,
  retryRecipients,
  saveCampaign,
  sendCampaign,
  sendTest,
  startCampaign,
  tickCampaigns,
} from './campaigns/campaigns.functions.ts';
export {
  acceptSuggested,
  changeContactSearch,
  decideContacts,
  eraseContact,
  resumeContactSearches,
  saveContact,
  searchContacts,
  startContactSearch,
  unblockContact,
} from './contacts/contacts.functions.ts';
export {
  changeGroupMembers,
  collectGroup,
  createGroup,
  findDoubles,
  mergeCompanies,
  refreshCompanies,
  refreshGroup,
  removeCompany,
  removeGroup,
  renameGroup,
  resumeCollecting,
  saveCompanies,
  saveCompany,
  saveSearch,
  searchRegister,
} from './companies/companies.functions.ts';
export { eraseExpired } from './retention/retention.functions.ts';
export { importRows } from './companies/import/import.functions.ts';
