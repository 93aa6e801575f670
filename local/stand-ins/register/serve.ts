import { createRegisterServer } from './server.ts';

/** The register's stand-in as a program: its port, and how many calls a minute it takes (300 when left out). */
const [port, callsPerMinute] = process.argv.slice(2);
await createRegisterServer({ port: Number(port), callsPerMinute: Number(callsPerMinute ?? 300) });
