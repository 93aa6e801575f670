/**
 * What `use-more.ts` fetches. Importing the page's own script (which has run by then, and runs once) makes esbuild
 * put that script and all it shares with these parts into one file: one request and 200 bytes less than with a
 * second file for what is shared.
 */
import '../client.tsx';
export * from './index.ts';
