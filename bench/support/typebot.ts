import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '../../local/folders.ts';
import type { Source } from './edge.ts';

export const TYPEBOT_VERSION = '0.10.7';

/**
 * The Typebot embed's script. Its licence (FSL) is not open, so it is no dependency: the benchmark fetches it from npm
 * into a folder that git ignores.
 * @throws a plain sentence when npm cannot be reached
 */
export function typebotScript(): string {
  const folder = inRoot('.local', `typebot-${TYPEBOT_VERSION}`);
  const script = `${folder}/node_modules/@typebot.io/js/dist/web.js`;
  if (!existsSync(script)) {
    const packages = [`@typebot.io/js@${TYPEBOT_VERSION}`];
    const flags = ['--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
    try {
      execFileSync('npm', ['install', ...flags, ...packages], { stdio: ['ignore', 'ignore', 'pipe'] });
    } catch (error) {
      throw new Error(
        `@typebot.io/js ${TYPEBOT_VERSION} could not be fetched from npm: is there a network?`,
        {
          cause: error,
        },
      );
    }
  }
  return readFileSync(script, 'utf8');
}

/**
 * A page that holds nothing but the embed, as its README says, and a stub of the API behind it, on the same origin.
 * Typebot is measured at its best: no further origin to connect to, no preflight, an API that answers at once, no web
 * font, no typing delay, no site around it.
 * @param text of the first bubble, the same as on our page
 */
export function typebotSource(script: string, text: string): Source {
  const pages: Record<string, { type: string; body: string }> = {
    'GET /': { type: 'text/html; charset=utf-8', body: HOST_PAGE },
    'GET /web.js': { type: 'text/javascript; charset=utf-8', body: script },
    'POST /api/v1/typebots/bench/startChat': {
      type: 'application/json',
      body: JSON.stringify(startChat(text)),
    },
  };
  return (path, method) => pages[`${method} ${path}`];
}

const HOST_PAGE = `<!doctype html>
<html lang="fi">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Typebot</title><link rel="icon" href="data:,">
<script type="module">
import Typebot from '/web.js';
Typebot.initStandard({ typebot: 'bench', apiHost: location.origin });
</script>
</head>
<body style="margin:0"><typebot-standard style="width:100%;height:100vh"></typebot-standard></body>
</html>`;

function startChat(text: string) {
  return {
    sessionId: 'session',
    resultId: 'result',
    typebot: {
      id: 'bench',
      version: '6.1',
      theme: { general: { font: { type: 'Custom', family: 'sans-serif', css: '' } } },
      settings: { typingEmulation: { enabled: false, isDisabledOnFirstMessage: true } },
    },
    messages: [
      {
        id: 'first',
        type: 'text',
        content: { type: 'richText', richText: [{ type: 'p', children: [{ text }] }] },
      },
    ],
    input: {
      id: 'choice',
      type: 'choice input',
      items: [{ id: 'yes', content: 'Kyllä' }],
      options: {},
    },
  };
}
