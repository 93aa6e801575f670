/** A small workshop where a robot's arm has come to help. */
import { half } from './people.ts';
import { along, circle, COLOURS as C, drawing, line, path, rect, spruce } from './shapes.ts';

const BENCH = 590;

const room =
  rect(0, 0, 1200, 800, '#f4eee1') + rect(0, 640, 1200, 160, '#e0d3b8') + rect(0, 632, 1200, 10, '#d2c3a4');

const windows = along(
  90,
  250,
  2,
  (x) =>
    rect(x - 12, 78, 224, 304, C.white) +
    `<svg x="${x}" y="90" width="200" height="280" viewBox="${x} 90 200 280">` +
    rect(x, 90, 200, 280, '#d6e8ea') +
    circle(250, 160, 34, C.sun) +
    path('M0 300C140 230 260 250 340 280C420 230 520 240 640 290V400H0z', C.mist) +
    path('M0 334C150 296 300 306 420 326C500 300 560 310 640 330V400H0z', C.hill) +
    along(84, 38, 14, (at, i) => spruce(at, 372, 70 + ((i * 41) % 40), i % 2 ? C.wood : '#8bb9ba')) +
    `</svg>` +
    rect(x + 96, 90, 8, 280, C.white) +
    rect(x, 214, 200, 8, C.white) +
    rect(x - 22, 378, 244, 14, '#e9dcc2'),
);

const tools =
  rect(640, 92, 260, 190, '#d9c49a') +
  along(656, 24, 10, (x) => along(108, 24, 7, (y) => circle(x, y, 2, '#bda677'))) +
  line('M690 124v72', '#8a6440', 11) +
  path('M668 112h44l6 18h-56z', C.slate) +
  line('M752 122v62', C.clay, 9) +
  line('M752 184v58', '#93a3ab', 6) +
  path('M800 118h16v44l14 20v56h-44v-56l14-20z', C.teal) +
  line('M862 120v104', '#93a3ab', 8) +
  path('M850 108h24l-4 26h-16z', '#93a3ab') +
  line('M862 196v44', C.ochre, 13);

const shelf =
  rect(950, 130, 196, 12, '#b98d59') +
  rect(950, 262, 196, 12, '#b98d59') +
  rect(968, 84, 26, 46, C.clay) +
  rect(998, 94, 22, 36, C.cream, 'stroke="#d2c3a4" stroke-width="2"') +
  rect(1024, 78, 24, 52, C.teal) +
  rect(1052, 88, 28, 42, C.ochre) +
  path('M1104 130l-6-28h36l-6 28z', '#c9815f') +
  path(
    'M1116 104C1096 92 1092 66 1100 56C1112 66 1118 84 1116 104zM1116 104C1136 92 1144 72 1138 60C1124 66 1114 84 1116 104zM1116 104C1112 84 1114 60 1120 48C1128 62 1126 86 1116 104z',
    C.pine,
  ) +
  rect(970, 218, 56, 44, '#e8d9bd') +
  rect(970, 218, 56, 10, '#d2c3a4') +
  rect(1034, 206, 44, 56, '#cfe3e6') +
  rect(1040, 216, 32, 6, C.sea) +
  rect(1088, 226, 48, 36, C.clay);

const lamps = along(
  470,
  260,
  2,
  (x) =>
    line(`M${x} 0V46`, C.ink, 3) +
    path(`M${x - 44} 78C${x - 40} 46 ${x + 40} 46 ${x + 44} 78z`, C.teal) +
    path(`M${x - 16} 78a16 12 0 0 0 32 0z`, '#fbe7b0'),
);

/** Joints from the foot up to the grip. */
const robot =
  rect(756, BENCH - 30, 112, 30, C.slate) +
  rect(772, BENCH - 58, 80, 30, '#5d7782') +
  line(`M812 ${BENCH - 60}L772 ${BENCH - 190}`, C.ochre, 44) +
  line(`M772 ${BENCH - 190}L640 ${BENCH - 242}`, C.ochre, 34) +
  line(`M640 ${BENCH - 242}L588 ${BENCH - 166}`, '#c98f2c', 24) +
  circle(812, BENCH - 62, 30, C.ink) +
  circle(812, BENCH - 62, 13, '#93a3ab') +
  circle(772, BENCH - 190, 27, C.ink) +
  circle(772, BENCH - 190, 11, '#93a3ab') +
  circle(640, BENCH - 242, 21, C.ink) +
  circle(640, BENCH - 242, 8, '#93a3ab') +
  rect(570, BENCH - 166, 36, 18, C.ink) +
  line(`M574 ${BENCH - 146}v26l8 10M602 ${BENCH - 146}v26l-8 10`, C.slate, 8);

const work =
  rect(548, BENCH - 92, 80, 92, '#caa06a') +
  rect(548, BENCH - 92, 80, 12, '#b98d59') +
  rect(560, BENCH - 66, 56, 4, '#b98d59') +
  rect(560, BENCH - 46, 40, 4, '#b98d59') +
  rect(900, BENCH - 34, 150, 34, '#caa06a') +
  rect(914, BENCH - 64, 120, 30, '#d9b47e') +
  rect(900, BENCH - 34, 150, 6, '#b98d59');

const bench =
  rect(120, BENCH, 1010, 30, '#b98d59') +
  rect(120, BENCH + 22, 1010, 8, '#a1773f') +
  rect(164, BENCH + 30, 34, 180, '#9a7140') +
  rect(1050, BENCH + 30, 34, 180, '#9a7140') +
  rect(198, 706, 852, 18, '#a1773f') +
  rect(250, 640, 120, 66, '#e8d9bd') +
  rect(250, 640, 120, 16, '#d2c3a4') +
  rect(390, 662, 90, 44, C.teal) +
  rect(390, 662, 90, 12, C.deep);

const tablet =
  `<g transform="rotate(-6 330 512)">` +
  rect(262, 462, 136, 96, C.ink, 'rx="8"') +
  rect(269, 469, 122, 82, '#e4f1f3', 'rx="3"') +
  rect(281, 481, 56, 9, C.teal, 'rx="4"') +
  rect(281, 499, 86, 7, '#a9cccf', 'rx="3"') +
  rect(281, 514, 70, 7, '#a9cccf', 'rx="3"') +
  circle(370, 531, 9, C.clay) +
  `</g>`;

const SLEEVE = '#c98670';
const maker =
  half(312, BENCH, 1.95, { skin: '#f1c7a4', hair: '#8a4a2c', cut: 'bun', top: C.rose, apron: C.teal }) +
  line(`M214 ${BENCH - 112}C198 ${BENCH - 40} 214 ${BENCH - 26} 262 ${BENCH - 48}`, SLEEVE, 36) +
  line(`M412 ${BENCH - 112}C434 ${BENCH - 46} 428 ${BENCH - 34} 402 ${BENCH - 64}`, SLEEVE, 36) +
  tablet +
  circle(272, BENCH - 54, 17, '#f1c7a4') +
  circle(398, BENCH - 74, 17, '#f1c7a4');

/** 1200 × 800. */
export const WORKSHOP = drawing(1200, 800, room, windows, tools, shelf, lamps, maker, work, robot, bench);
