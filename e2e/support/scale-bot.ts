import { choice, input, longDialogue } from '../../functions/src/testing/dialogues.ts';
import { publishFixture } from '../../functions/src/testing/fixtures.ts';
import { emulatorFirestore } from '../../functions/src/testing/public-app.ts';
import { address, variable } from './ready.ts';

/**
 * A bot that asks for a text, an optional text, two scales and an optional text, yes or no, an optional text, and yes
 * or no again.
 */
export async function scaleBot(slug: string): Promise<{ url: string }> {
  const { nodes, ...dialogue } = longDialogue(2);
  const asked = [
    input('name', 'text', 'more'),
    { ...input('more', 'text', 'how'), required: false },
    input('how', 'scale', 'soon'),
    input('soon', 'scale', 'note'),
    { ...input('note', 'text', 'q1'), required: false },
    choice('q1', 'also'),
    { ...input('also', 'text', 'q2'), required: false },
  ];
  await publishFixture(
    emulatorFirestore(variable('GCLOUD_PROJECT')),
    {
      ...dialogue,
      start: 'name',
      nodes: { ...nodes, ...Object.fromEntries(asked.map((one) => [one.id, one])) },
    },
    { organisation: `org-${slug}`, bot: 'scale', slug },
  );
  return { url: address(`/b/${slug}`) };
}
