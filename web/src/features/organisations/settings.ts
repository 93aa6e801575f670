import {
  organisationSchema,
  organisationSettingsSchema,
  type OrganisationSettings,
} from '../../../../core/organisations/organisation.schema.ts';
import { nameInMail } from '../../../../core/api/pieces.ts';
import type { Revision } from '../../app/save-revised.ts';

/** What an owner may edit of an organisation, with its revision. Throws when it is not one. */
export function settingsOf(document: unknown): Revision<OrganisationSettings> {
  const { rev } = organisationSchema.parse(document);
  return { rev, fields: organisationSettingsSchema.parse(document) };
}

const writtenSchema = organisationSettingsSchema.extend({ name: nameInMail });

/** Fields that cannot be saved as they are. */
export function invalidSettings(settings: OrganisationSettings): (keyof OrganisationSettings)[] {
  const parsed = writtenSchema.safeParse(settings);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path }) => path[0] as keyof OrganisationSettings);
}
