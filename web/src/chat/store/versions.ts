import type { CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import type { VersionName } from './storage.ts';

/** Finds a published version on the page, in this browser or on the server; undefined → not to be had now. */
export type LoadVersion = (name: VersionName) => Promise<CompiledVersion | undefined>;
