import { useDebounceFn } from '@vueuse/core';
import { doc, getDocFromServer } from 'firebase/firestore';
import { watch } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';
import { paths } from '../../../../../core/bots/paths.ts';
import { campaignSchema, type Campaign } from '../../../../../core/campaigns/campaign.schema.ts';
import { firebase } from '../../../app/firebase.ts';
import { mergeFields } from '../../../../../core/merge/merge-fields.ts';
import type { Revision, SaveOutcome } from '../../../app/save-revised.ts';
import { staffCall, StaffCallError } from '../../../app/staff-call.ts';
import { useDraft } from '../../../app/useDraft.ts';
import { changedSettings, formOf, type CampaignForm } from './form.ts';

/** Milliseconds of quiet after which what was written is saved. */
const QUIET = 700;
/** Others may save again while we join ours to theirs. */
const ATTEMPTS = 3;

export interface CampaignPlace {
  organisation: string;
  campaign: string;
}

/**
 * The settings of a draft campaign, saved by themselves. When somebody else saved first, both sides' changes are
 * joined; where both wrote the same place, a person chooses and nothing typed is lost.
 */
export function useCampaignDraft(
  place: () => CampaignPlace,
  current: () => Campaign | undefined,
  onError: (error: unknown) => void,
) {
  const draft = useDraft<CampaignForm>({
    current: () => {
      const campaign = current();
      return campaign && formOf(campaign);
    },
    write: (base, mine) => write(place(), base, mine),
    onError,
  });

  const saveSoon = useDebounceFn(() => void draft.save(), QUIET);
  watch(draft.draft, () => draft.dirty.value && void saveSoon(), { deep: true });
  /** What was written while a save was under way goes with the next one; a save that failed waits for the person. */
  watch(draft.state, (now) => now === 'unsaved' && void saveSoon());
  onBeforeRouteLeave(async () => {
    if (draft.dirty.value) await draft.save();
  });
  return draft;
}

async function write(
  place: CampaignPlace,
  base: Revision<CampaignForm>,
  mine: CampaignForm,
): Promise<SaveOutcome<CampaignForm>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const settings = changedSettings(base.fields, mine);
      const { rev } = await staffCall('saveCampaign', { ...place, rev: base.rev, settings });
      return { kind: 'saved', saved: { rev, fields: mine } };
    } catch (error) {
      const code = error instanceof StaffCallError ? error.code : '';
      if (code === 'offline') return { kind: 'offline' };
      if (code !== 'stale' || attempt === ATTEMPTS) throw error;
    }
    const theirs = await read(place);
    const { merged, conflicts } = mergeFields(base.fields, mine, theirs.fields);
    if (conflicts.length) return { kind: 'conflict', theirs };
    [base, mine] = [theirs, merged];
  }
}

async function read({ organisation, campaign }: CampaignPlace): Promise<Revision<CampaignForm>> {
  const found = await getDocFromServer(doc(firebase().firestore, paths.campaign(organisation, campaign)));
  return formOf(campaignSchema.parse(found.data()));
}
