import * as mdi from '@mdi/js';
import { expect, it } from 'vitest';
import { ICON_PATHS } from './icon-paths.ts';

it('are those of the icon library', () => {
  expect(ICON_PATHS).toEqual({
    back: mdi.mdiArrowLeft,
    check: mdi.mdiCheck,
    chat: mdi.mdiMessageTextOutline,
    close: mdi.mdiClose,
    external: mdi.mdiOpenInNew,
    menu: mdi.mdiDotsVertical,
    send: mdi.mdiSend,
  });
});
