import { collection, limit, orderBy, query } from 'firebase/firestore';
import { paths } from '../../../../core/bots/paths.ts';
import { targetGroupSchema } from '../../../../core/companies/company.schema.ts';
import { firebase } from '../../app/firebase.ts';
import { useLiveCollection } from '../../app/useLiveCollection.ts';

/** The most that the rules let one list hold. */
const MOST = 200;

/** The organisation's target groups by name, live. */
export function useTargetGroups(organisation: () => string) {
  return useLiveCollection(
    () =>
      query(
        collection(firebase().firestore, paths.targetGroups(organisation())),
        orderBy('name'),
        limit(MOST),
      ),
    targetGroupSchema,
  );
}
