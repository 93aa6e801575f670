import { onAuthStateChanged, signOut as signOutOfFirebase, type User } from 'firebase/auth';
import { collectionGroup, doc, onSnapshot, query, where, type Unsubscribe } from 'firebase/firestore';
import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { paths } from '../../../core/bots/paths.ts';
import {
  hasRight,
  memberSchema,
  organisationSchema,
  type Member,
  type Organisation,
  type Right,
} from '../../../core/organisations/organisation.schema.ts';
import { connectFirebase, firebase } from './firebase.ts';

/** Who is signed in, where they are a member, and which organisation they are working in now. */
export const useSession = defineStore('session', () => {
  /** undefined until the first answer from Firebase. */
  const user = shallowRef<User | null>();
  /** organisation id → the user's active membership there; undefined while loading. */
  const memberships = shallowRef<Record<string, Member>>();
  /** organisation id → the organisation, for those of `memberships`. */
  const organisations = shallowRef<Record<string, Organisation>>({});
  /** Id of the organisation in the address. */
  const organisationId = ref<string>('');
  /** Set when memberships could not be read. */
  const failed = ref(false);

  let stopMembers: Unsubscribe | undefined;
  const stopOrganisations = new Map<string, Unsubscribe>();

  const organisation = computed(() => organisations.value[organisationId.value]);
  const member = computed(() => memberships.value?.[organisationId.value]);
  const can = (right: Right) => hasRight(member.value?.roles ?? [], right);

  let started: Promise<void> | undefined;
  /** Resolves when it is known whether somebody is signed in; rejects when Firebase cannot be reached. */
  const start = () => (started ??= watchSignIn());

  async function watchSignIn() {
    const { auth } = await connectFirebase();
    await new Promise<void>((resolve) => {
      onAuthStateChanged(auth, (next) => {
        user.value = next;
        watchMemberships(next);
        resolve();
      });
    });
  }

  function watchMemberships(next: User | null) {
    stopMembers?.();
    stopOrganisations.forEach((stop) => stop());
    stopOrganisations.clear();
    memberships.value = undefined;
    organisations.value = {};
    failed.value = false;
    if (!next) return;
    const own = query(collectionGroup(firebase().firestore, 'members'), where('uid', '==', next.uid));
    stopMembers = onSnapshot(
      own,
      (snapshot) => {
        const found: Record<string, Member> = {};
        for (const document of snapshot.docs) {
          const parsed = memberSchema.safeParse(document.data({ serverTimestamps: 'estimate' }));
          const id = document.ref.parent.parent?.id;
          if (id && parsed.success && parsed.data.status === 'active') found[id] = parsed.data;
        }
        memberships.value = found;
        watchOrganisations(Object.keys(found));
      },
      () => (failed.value = true),
    );
  }

  function watchOrganisations(ids: string[]) {
    for (const [id, stop] of stopOrganisations) {
      if (ids.includes(id)) continue;
      stop();
      stopOrganisations.delete(id);
    }
    for (const id of ids.filter((one) => !stopOrganisations.has(one))) {
      const reference = doc(firebase().firestore, paths.organisation(id));
      const stop = onSnapshot(
        reference,
        (snapshot) => {
          const parsed = organisationSchema.safeParse(snapshot.data({ serverTimestamps: 'estimate' }));
          if (parsed.success) organisations.value = { ...organisations.value, [id]: parsed.data };
        },
        () => (failed.value = true),
      );
      stopOrganisations.set(id, stop);
    }
  }

  async function signOut() {
    await signOutOfFirebase(firebase().auth);
  }

  return {
    user,
    memberships,
    organisations,
    organisationId,
    organisation,
    member,
    failed,
    can,
    start,
    signOut,
  };
});
