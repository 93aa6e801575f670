import { doc, getDoc } from 'firebase/firestore';
import { reactive } from 'vue';
import { paths } from '../../../../../core/bots/paths.ts';
import { memberSchema } from '../../../../../core/organisations/organisation.schema.ts';
import { firebase } from '../../../app/firebase.ts';

/** Names of members by uid, fetched once each when first asked for; '' until known. */
export function useMemberNames(organisation: () => string) {
  const names = reactive<Record<string, string>>({});

  async function fetchName(uid: string) {
    names[uid] = '';
    const snapshot = await getDoc(doc(firebase().firestore, paths.member(organisation(), uid)));
    const member = memberSchema.safeParse(snapshot.data());
    names[uid] = member.success ? member.data.name || member.data.email : '';
  }

  return (uid: string): string => {
    if (uid && names[uid] === undefined) void fetchName(uid);
    return names[uid] ?? '';
  };
}
