import type { CompiledVersion } from '../../../../core/dialogue/compiled.ts';

/** The persona's picture, or initials where there is none. */
export function Avatar({ persona }: { persona: CompiledVersion['persona'] }) {
  return persona.avatar ? (
    <img class="avatar" src={persona.avatar} alt="" width="40" height="40" />
  ) : (
    <span class="avatar" aria-hidden="true">
      {initials(persona.name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase('fi'))
    .join('');
}
