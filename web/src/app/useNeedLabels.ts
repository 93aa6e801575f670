import { collection } from 'firebase/firestore';
import { computed } from 'vue';
import { paths } from '../../../core/bots/paths.ts';
import { pickText } from '../../../core/dialogue/text.ts';
import { needSchema, serviceSchema } from '../../../core/needs/need.schema.ts';
import { firebase } from './firebase.ts';
import { staffLocale } from './i18n.ts';
import { useSession } from './session.ts';
import { useLiveCollection } from './useLiveCollection.ts';

/** Names of the organisation's needs and services in the reader's language; an id that is gone stands for itself. */
export function useNeedLabels(organisation: () => string) {
  const session = useSession();
  const { items: needs } = useLiveCollection(
    () => collection(firebase().firestore, paths.needs(organisation())),
    needSchema,
  );
  const { items: services } = useLiveCollection(
    () => collection(firebase().firestore, paths.services(organisation())),
    serviceSchema,
  );
  const fallback = computed(() => session.organisation?.defaultLocale ?? 'fi');
  const needLabel = (id: string) =>
    pickText(needs.value?.find((need) => need.id === id)?.label, staffLocale.value, fallback.value) || id;
  const serviceLabel = (id: string) =>
    pickText(services.value?.find((service) => service.id === id)?.name, staffLocale.value, fallback.value) ||
    id;
  return { needLabel, serviceLabel };
}
