import { buildAll } from './build/all.ts';
import { explain } from './fault.ts';

/** `npm run build`: everything that is deployed, into web/dist and functions/dist. */
try {
  await buildAll({ force: true });
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
