import type { CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import type { ChatApi } from './api.ts';
import { versionKey, type ChatStorage, type VersionName } from './storage.ts';

/** Finds a published version: on the page, in storage, or from the server (and keeps it). */
export function versionLoader(onPage: CompiledVersion, storage: ChatStorage, api: ChatApi) {
  return async (name: VersionName): Promise<CompiledVersion | undefined> => {
    if (versionKey(name) === versionKey(onPage)) return onPage;
    const kept = await storage.readVersion(name);
    if (kept) return kept;
    const outcome = await api.version(name);
    if (outcome.kind !== 'ok') return undefined;
    await storage.keepVersion(outcome.body);
    return outcome.body;
  };
}
