import { GROUP_LIMIT, type TargetGroup } from '../../../../core/companies/company.schema.ts';

/** Where the imported companies go besides the list. */
export interface GroupWish {
  kind: 'none' | 'old' | 'new';
  /** Id of a group that is there. */
  group: string;
  /** Name of a new one. */
  name: string;
}

/** Whether the group has room even if every company is new to it. */
export function fitsGroup(
  { kind, group }: GroupWish,
  groups: readonly (Pick<TargetGroup, 'size'> & { id: string })[],
  companies: number,
): boolean {
  if (kind === 'none') return true;
  const size = kind === 'old' ? (groups.find(({ id }) => id === group)?.size ?? 0) : 0;
  return size + companies <= GROUP_LIMIT;
}
