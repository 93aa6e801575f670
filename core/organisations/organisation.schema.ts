import { z } from 'zod';
import { localeSchema, textSchema } from '../dialogue/dialogue.schema.ts';
import { momentSchema } from '../text/moment.schema.ts';

export const ROLES = ['owner', 'adviser', 'manager'] as const;
export type Role = (typeof ROLES)[number];
export const roleSchema = z.enum(ROLES);

export const ORGANISATION_KINDS = ['city', 'businessService', 'company', 'school'] as const;

/** `organisations/{o}`. Members read it; owners write name, accent, privacy and retention. */
export const organisationSchema = z.object({
  name: z.string().min(1).max(120),
  kind: z.enum(ORGANISATION_KINDS),
  /** Accent colour, #rrggbb. */
  accent: z.string().regex(/^#[0-9a-f]{6}$/),
  locales: z.array(localeSchema).min(1),
  defaultLocale: localeSchema,
  /** Days that a conversation is kept after its last answer. */
  retentionDays: z.int().min(30).max(3_650),
  /** Markdown shown beside the chat; '' → the page shows only who keeps the data. */
  privacy: textSchema,
  /** When an operator, a code or the list of addresses approved it; null → it may hardly send any mail. */
  approvedAt: momentSchema.nullable().default(null),
  rev: z.int().min(1),
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type Organisation = z.infer<typeof organisationSchema>;

/** `organisations/{o}/members/{uid}`: the one source of rights, read by rules and functions alike. */
export const memberSchema = z.object({
  uid: z.string().min(1),
  email: z.string(),
  name: z.string().max(120),
  roles: z.array(roleSchema).min(1),
  status: z.enum(['active', 'removed']),
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type Member = z.infer<typeof memberSchema>;

/** `signUpCodes/{sha256(code)}`: an operator's one-time codes; functions only. */
export const signUpCodeSchema = z.object({
  createdAt: momentSchema,
  expiresAt: momentSchema,
  /** The organisation that it approved; null → not used yet. */
  usedFor: z.string().nullable(),
});
export type SignUpCode = z.infer<typeof signUpCodeSchema>;

/** `memberInvitations/{sha256(token)}`; functions only. */
export const memberInvitationSchema = z.object({
  organisation: z.string(),
  organisationName: z.string(),
  email: z.string(),
  roles: z.array(roleSchema).min(1),
  invitedBy: z.string(),
  acceptedBy: z.string().nullable(),
  createdAt: momentSchema,
  expiresAt: momentSchema,
});
export type MemberInvitation = z.infer<typeof memberInvitationSchema>;

/** What each role may do. Rules and functions mirror this table; a test compares them. */
export const RIGHTS = {
  manageOrganisation: ['owner'],
  manageMembers: ['owner'],
  editBots: ['owner', 'adviser'],
  publishBots: ['owner', 'adviser'],
  readConversations: ['owner', 'adviser', 'manager'],
  readStatistics: ['owner', 'adviser', 'manager'],
  eraseConversations: ['owner', 'manager'],
  markSpam: ['owner', 'adviser', 'manager'],
  readCompanies: ['owner', 'adviser', 'manager'],
  editCompanies: ['owner', 'adviser'],
  readCampaigns: ['owner', 'adviser', 'manager'],
  sendCampaigns: ['owner', 'adviser'],
  endTrials: ['owner'],
  eraseContacts: ['owner', 'adviser'],
  unblockContacts: ['owner'],
} as const satisfies Record<string, readonly Role[]>;
export type Right = keyof typeof RIGHTS;

/** Whether one of a member's roles gives the right. */
export function hasRight(roles: readonly Role[], right: Right): boolean {
  return roles.some((role) => (RIGHTS[right] as readonly Role[]).includes(role));
}

export const organisationSettingsSchema = organisationSchema.pick({
  name: true,
  accent: true,
  locales: true,
  defaultLocale: true,
  retentionDays: true,
  privacy: true,
});
export type OrganisationSettings = z.infer<typeof organisationSettingsSchema>;
