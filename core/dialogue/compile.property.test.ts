import { newSite } from '../bots/new-site.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDialogue, arbitraryDraft, arbitraryText } from './arbitrary.ts';
import { compileVersion } from './compile.ts';
import type { CompiledVersion } from './compiled.ts';

/** Every HTML string of a version, and every address. */
function outputOf({ dialogue, site, privacy }: CompiledVersion) {
  const nodes = Object.values(dialogue.nodes);
  const bubbles = nodes.flatMap((node) => ('bubbles' in node ? node.bubbles : []));
  return {
    html: [
      site.html,
      privacy,
      ...dialogue.services.map(({ summary }) => summary),
      ...nodes.flatMap((node) => ('consent' in node ? [node.consent] : [])),
      ...bubbles.flatMap((bubble) => (bubble.kind === 'text' ? [bubble.html] : [])),
    ],
    addresses: [
      ...dialogue.services.map(({ url }) => url),
      ...bubbles.flatMap((bubble) => (bubble.kind === 'link' ? [bubble.url] : [])),
    ],
    images: bubbles.flatMap((bubble) => (bubble.kind === 'image' ? [bubble.src] : [])),
  };
}

const ALLOWED_TAG =
  /^<\/?(p|br|strong|em|ul|ol|li|h[2-4]|a|blockquote|code|pre|hr|img)(\s(href|rel|target|start|src|alt|loading)="[^"]*")*( \/)?>$/;

test('whatever the draft, its version is safe to show and has no link to nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(arbitraryDialogue(), arbitraryDraft()),
      arbitraryText(),
      fc.webUrl(),
      (dialogue, text, url) => {
        const version = compileVersion({
          organisation: { id: 'o', name: 'O', accent: '#abcdef', privacy: text, retentionDays: 365 },
          bot: {
            id: 'b',
            slug: 'b',
            site: newSite({
              title: text,
              lead: text,
              body: text,
              pages: [{ slug: 'more', title: text, body: text }],
            }),
            persona: { name: 'A', role: text, avatar: '' },
          },
          dialogue,
          needs: [],
          services: [
            {
              id: 'coaching',
              name: text,
              summary: text,
              url: { fi: url },
              needs: { skills: 1 },
              active: true,
              order: 0,
            },
          ],
          version: 1,
          locale: dialogue.locales.at(-1)!,
          media: { photo: { width: 1, height: 1 } },
        });
        const { html, addresses, images } = outputOf(version);
        for (const one of html) {
          for (const tag of one.match(/<[^>]*>/g) ?? []) {
            expect(tag).toMatch(ALLOWED_TAG);
            expect(tag).not.toMatch(/href="(?!https?:|mailto:|tel:)|\{\{/i);
          }
        }
        for (const address of addresses) expect(address).toMatch(/^(https?:\/\/\S+)?$/);
        for (const image of images) expect(image).toBe('/api/v1/media/o.photo');
        for (const node of Object.values(version.dialogue.nodes)) {
          const { next, target } = { next: null, target: null, ...node };
          const parts = node.kind === 'choice' ? node.options : node.kind === 'branch' ? node.cases : [];
          for (const to of [next, target, ...parts.map((part) => part.next)]) {
            if (to !== null) expect(Object.keys(version.dialogue.nodes)).toContain(to);
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});
