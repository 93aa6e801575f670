import { collection, deleteField, doc, setDoc, writeBatch } from 'firebase/firestore';
import { computed } from 'vue';
import { paths } from '../../../../core/bots/paths.ts';
import { needSchema, serviceSchema, type Need, type Service } from '../../../../core/needs/need.schema.ts';
import { firebase } from '../../app/firebase.ts';
import { useLiveCollection } from '../../app/useLiveCollection.ts';
import { inOrder, moved } from './ordering.ts';

type Kind = 'needs' | 'services';

/** The organisation's needs and services, live and in order, with what one can do to them. */
export function useCatalogue(organisation: () => string) {
  const { firestore } = firebase();
  const pathOf = { needs: paths.need, services: paths.service };
  const reference = (kind: Kind, id: string) => doc(firestore, pathOf[kind](organisation(), id));

  const needs = useLiveCollection(() => collection(firestore, paths.needs(organisation())), needSchema);
  const services = useLiveCollection(
    () => collection(firestore, paths.services(organisation())),
    serviceSchema,
  );
  const sortedNeeds = computed(() => needs.items.value && inOrder(needs.items.value));
  const sortedServices = computed(() => services.items.value && inOrder(services.items.value));

  const saveNeed = (need: Need) => setDoc(reference('needs', need.id), need);
  const saveService = (service: Service) => setDoc(reference('services', service.id), service);

  async function move(kind: Kind, id: string, step: -1 | 1) {
    const batch = writeBatch(firestore);
    const items: readonly { id: string; order: number }[] =
      (kind === 'needs' ? needs : services).items.value ?? [];
    for (const { id: changed, order } of moved(items, id, step))
      batch.update(reference(kind, changed), { order });
    await batch.commit();
  }

  /** The services forget the need in the same batch. */
  async function removeNeed(id: string) {
    const batch = writeBatch(firestore);
    for (const service of services.items.value ?? []) {
      if (id in service.needs)
        batch.update(reference('services', service.id), { [`needs.${id}`]: deleteField() });
    }
    batch.delete(reference('needs', id));
    await batch.commit();
  }

  async function removeService(id: string) {
    const batch = writeBatch(firestore);
    batch.delete(reference('services', id));
    await batch.commit();
  }

  const failed = computed(() => needs.failed.value || services.failed.value);
  const retry = () => {
    needs.retry();
    services.retry();
  };

  return {
    needs: sortedNeeds,
    services: sortedServices,
    failed,
    retry,
    saveNeed,
    saveService,
    move,
    removeNeed,
    removeService,
  };
}
