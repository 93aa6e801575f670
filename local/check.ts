import { runChecks } from './test/checks.ts';

/** `npm run check`: types, lint and format; `npm run types`: only those. */
const failed = await runChecks(process.argv[2]);
process.exitCode = failed.length > 0 ? 1 : 0;
