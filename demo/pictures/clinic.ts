/** Entrepreneurs around a table: one tells how it was done, the others listen and ask. */
import { half } from './people.ts';
import { along, circle, COLOURS as C, drawing, line, path, rect } from './shapes.ts';

const TABLE = 610;

const room =
  rect(0, 0, 1200, 800, '#e3eef0') + rect(0, 668, 1200, 132, '#d3e1e3') + rect(0, 660, 1200, 8, '#c1d4d7');

const board =
  rect(372, 70, 456, 284, C.ink, 'rx="10"') +
  rect(384, 82, 432, 260, '#fffaf0', 'rx="4"') +
  rect(420, 116, 150, 16, C.teal, 'rx="8"') +
  rect(420, 144, 210, 9, '#d8cdb5', 'rx="4"') +
  rect(420, 162, 176, 9, '#d8cdb5', 'rx="4"') +
  along(430, 62, 6, (x, i) =>
    rect(
      x,
      306 - [34, 52, 48, 76, 98, 132][i]!,
      36,
      [34, 52, 48, 76, 98, 132][i]!,
      i === 5 ? C.clay : '#8bbcc3',
      'rx="3"',
    ),
  ) +
  line('M420 308h370', '#c9bfa8', 3) +
  line('M448 254L510 236L572 238L634 206L696 184L752 146', C.teal, 5) +
  path('M764 138l-20 2 12 16z', C.teal);

const plant =
  path('M76 668l-14-92h104l-14 92z', '#c9815f') +
  rect(56, 562, 116, 20, '#b36c4b') +
  path(
    'M114 566C60 520 52 430 84 384C112 430 124 500 114 566zM114 566C160 520 190 440 170 380C132 410 108 490 114 566zM114 566C96 480 104 380 128 330C152 390 140 490 114 566z',
    C.pine,
  ) +
  line('M114 560C112 480 116 410 126 352', '#2f6266', 4);

const picture =
  rect(930, 96, 190, 150, C.white) +
  rect(942, 108, 166, 126, '#d6e8ea') +
  path('M942 234v-34l48-40 40 30 34-24 44 36v32z', C.wood) +
  circle(1074, 140, 15, C.sun) +
  along(960, 44, 4, (x) => rect(x - 6, 300, 0, 0, C.white));

const people =
  half(
    600,
    TABLE,
    1.45,
    { skin: '#7d5138', hair: '#1f1817', cut: 'curly', top: C.ochre },
    line('M-50-58C-74-84-86-112-92-132', '#d09a34', 20) + circle(-94, -140, 11, '#7d5138'),
  ) +
  half(318, TABLE + 6, 1.62, { skin: '#f1c7a4', hair: '#5b3a2a', cut: 'long', top: C.teal }) +
  half(886, TABLE + 6, 1.62, { skin: '#e9b48c', hair: '#7a5230', cut: 'short', top: C.slate, beard: true });

const cup = (x: number, y: number) =>
  path(`M${x} ${y}h44l-4 40q-1 8-9 8h-18q-8 0-9-8z`, '#fffaf0') +
  line(`M${x + 43} ${y + 10}q18 0 14 14q-3 8-16 8`, '#fffaf0', 7) +
  line(`M${x + 14} ${y - 12}q-6-10 2-18M${x + 28} ${y - 12}q-6-10 2-18`, '#b7c9cc', 4);

const table =
  path(
    `M60 ${TABLE + 34}C60 ${TABLE - 4} 300 ${TABLE - 8} 600 ${TABLE - 8}S1140 ${TABLE - 4} 1140 ${TABLE + 34}V${TABLE + 66}H60z`,
    '#caa06a',
  ) +
  path(`M60 ${TABLE + 34}H1140V${TABLE + 74}H60z`, '#b98d59') +
  rect(160, TABLE + 74, 40, 120, '#9a7140') +
  rect(1000, TABLE + 74, 40, 120, '#9a7140') +
  cup(222, TABLE - 8) +
  cup(946, TABLE - 8) +
  cup(676, TABLE - 22) +
  path(`M424 ${TABLE + 22}l22-30h96l-10 30z`, '#fffaf0') +
  line(`M456 ${TABLE + 2}h66M450 ${TABLE + 11}h60`, '#c9bfa8', 3) +
  path(`M780 ${TABLE + 24}l-12-34h104l24 34z`, C.ink) +
  path(`M788 ${TABLE + 18}l-9-24h88l16 24z`, '#d9ecef') +
  path(`M556 ${TABLE + 20}q0-18 48-18t48 18z`, C.clay) +
  circle(584, TABLE, 15, '#e3b06a') +
  circle(610, TABLE - 4, 16, '#d99d52') +
  circle(632, TABLE + 2, 13, '#e3b06a');

/** 1200 × 800. */
export const CLINIC = drawing(1200, 800, room, board, plant, picture, people, table);
