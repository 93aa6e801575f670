import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { SAMPLE_VERSION } from '../sample.ts';
import { initialState } from '../state/chat-state.ts';
import { TEXTS } from '../texts/index.ts';
import { idlePage } from '../components/idle.ts';
import { Page } from '../components/page-context.ts';
import { Trap } from './Trap.tsx';

it('is neither seen, reached nor read out, and nothing that fills in forms for people fills it in', () => {
  const state = initialState({ version: SAMPLE_VERSION, texts: TEXTS.en });
  const html = renderToString(
    <Page.Provider value={idlePage(state)}>
      <Trap />
    </Page.Provider>,
  );
  expect(html).toMatch(/^<span class="unseen" aria-hidden="true">/);
  for (const part of [
    'name="website"',
    'tabindex="-1"',
    'autocomplete="off"',
    'data-1p-ignore',
    'data-lpignore="true"',
    'data-bwignore',
  ])
    // prettier-ignore
    expect(html).toContain(part);
  // A program that looks for what is hidden finds no `display: none` and no `hidden`.
  expect(html).not.toMatch(/display|type="hidden"| hidden/);
});
