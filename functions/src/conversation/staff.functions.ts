import { publishedIn, type Published } from '../published/published.ts';
import { staffCallable } from '../staff/callable.ts';
import { livePorts } from '../staff/ports.ts';
import * as spam from './spam.service.ts';

let published: Published | undefined;

export const setSpam = staffCallable('setSpam', async ({ input, caller }) => {
  const { db, now } = livePorts();
  published ??= publishedIn(db, now);
  await spam.setSpam({ db, now, published }, caller, input);
  return {};
});
