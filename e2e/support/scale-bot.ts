import { input, longDialogue } from '../../functions/src/testing/dialogues.ts';
import { publishFixture } from '../../functions/src/testing/fixtures.ts';
import { emulatorFirestore } from '../../functions/src/testing/public-app.ts';
import { address, variable } from './ready.ts';

/** A bot that asks for a text, an optional text and three steps of a scale, then yes or no twice. */
export async function scaleBot(slug: string): Promise<{ url: string }> {
  const { nodes, ...dialogue } = longDialogue(2);
  const asked = [
    input('name', 'text', 'more'),
    { ...input('more', 'text', 'how'), required: false },
    input('how', 'scale', 'soon'),
    input('soon', 'scale', 'q1'),
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
