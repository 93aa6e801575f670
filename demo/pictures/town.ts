/** The town by the water: the picture beside the site's title. */
import { standing } from './people.ts';
import {
  along,
  awning,
  birch,
  circle,
  COLOURS as C,
  drawing,
  house,
  line,
  pane,
  path,
  rect,
  spruce,
} from './shapes.ts';

/** The ground that the houses stand on, and where the quay ends. */
const GROUND = 520;
const QUAY = 590;

const sky =
  `<defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#d3e6ea"/><stop offset=".75" stop-color="#f7f0e1"/></linearGradient>` +
  `<linearGradient id="sea" x2="0" y2="1"><stop stop-color="#4f9aa8"/><stop offset="1" stop-color="#0f5c73"/></linearGradient>` +
  `<linearGradient id="fade" x2="0" y2="1"><stop stop-color="#fff" stop-opacity=".85"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>` +
  `<mask id="mirror"><rect y="${QUAY}" width="1200" height="210" fill="url(#fade)"/></mask></defs>` +
  rect(0, 0, 1200, 800, 'url(#sky)') +
  circle(905, 168, 58, C.sun) +
  line('M120 150h150M180 172h150M560 96h120M610 116h60M985 250h120', '#fff', 10, 'opacity=".55"');

const hills =
  path('M0 400C140 300 240 330 360 372C470 300 600 268 760 350C880 300 1010 310 1200 390V540H0z', C.mist) +
  path('M0 452C130 400 260 404 380 436C520 380 690 396 800 430C930 388 1060 398 1200 446V540H0z', C.hill) +
  along(18, 43, 28, (x, i) =>
    spruce(x, 486 + ((i * 37) % 11), 62 + ((i * 53) % 34), i % 2 ? C.wood : '#8bb9ba'),
  );

/** The town hall, with a pennant on its tower. */
const hall =
  rect(548, 262, 54, 258, C.cream) +
  rect(590, 262, 12, 258, '#000', 'opacity=".06"') +
  path('M540 266L575 168L610 266z', C.slate) +
  line('M575 170v-40', C.slate, 4) +
  path('M577 130h30l-9 8 9 8h-30z', C.clay) +
  circle(575, 306, 15, '#fffaf0') +
  line('M575 306v-9M575 306l7 4', C.ink, 2.5) +
  pane(566, 350, 18, 44, '#35616f') +
  rect(602, 378, 104, 142, C.cream) +
  path('M598 384L620 340H712L716 384z', C.slate) +
  along(622, 30, 3, (x) => path(`M${x} 486v-44a9 9 0 0 1 18 0v44z`, '#35616f'));

/** A works with a saw-tooth roof, and the sun's power on it. */
const works =
  rect(930, 408, 250, 112, C.slate) +
  along(
    930,
    62.5,
    4,
    (x) => path(`M${x} 410V362L${x + 62.5} 410z`, '#5d7782') + path(`M${x} 410V362l10 7.600v40z`, '#d9ecef'),
  ) +
  along(
    946,
    58,
    4,
    (x, i) => rect(x, 436, 40, 32, i === 2 ? '#f2cf7e' : '#cfe3e6') + rect(x + 18.5, 436, 3, 32, C.slate),
  ) +
  rect(1140, 316, 22, 96, '#8c4636') +
  rect(1136, 310, 30, 10, '#7a3c2e') +
  rect(946, 486, 60, 34, '#38505b') +
  line('M946 494h60M946 502h60M946 510h60', '#4a6470', 2);

const shops =
  house({
    x: 34,
    y: GROUND,
    w: 128,
    h: 176,
    roof: 62,
    wall: C.red,
    top: C.slate,
    rows: 2,
    columns: 3,
    shop: 62,
  }) +
  house({
    x: 168,
    y: GROUND,
    w: 112,
    h: 214,
    roof: 58,
    wall: C.cream,
    top: C.red,
    rows: 3,
    columns: 3,
    shop: 60,
  }) +
  house({
    x: 286,
    y: GROUND,
    w: 138,
    h: 168,
    roof: 70,
    wall: C.ochre,
    top: C.slate,
    rows: 2,
    columns: 3,
    shop: 60,
  }) +
  house({
    x: 430,
    y: GROUND,
    w: 108,
    h: 200,
    roof: 56,
    wall: C.rose,
    top: '#7c5146',
    rows: 3,
    columns: 2,
    shop: 58,
  }) +
  house({
    x: 716,
    y: GROUND,
    w: 120,
    h: 190,
    roof: 60,
    wall: C.teal,
    top: C.deep,
    rows: 2,
    columns: 3,
    shop: 62,
  }) +
  house({
    x: 842,
    y: GROUND,
    w: 104,
    h: 166,
    roof: 54,
    wall: C.sand,
    top: C.red,
    rows: 2,
    columns: 2,
    shop: 58,
  });

/** Shop windows, doors and awnings along the street. */
const street = (
  [
    [34, 128, C.teal],
    [168, 112, C.clay],
    [286, 138, C.teal],
    [430, 108, C.slate],
    [716, 120, C.ochre],
    [842, 104, C.clay],
  ] as const
)
  .map(
    ([x, w, fill]) =>
      rect(x + 12, GROUND - 44, w - 54, 36, '#fffaf0') +
      rect(x + 15, GROUND - 41, w - 60, 30, '#f6d992') +
      rect(x + w - 34, GROUND - 46, 24, 46, '#fffaf0') +
      rect(x + w - 31, GROUND - 43, 18, 43, C.ink) +
      circle(x + w - 17, GROUND - 20, 1.8, C.ochre) +
      awning(x + 6, GROUND - 62, w - 44, fill),
  )
  .join('');

const quay =
  rect(0, GROUND, 1200, 32, '#e9dfcb') +
  rect(0, GROUND, 1200, 5, '#d8cab0') +
  rect(0, GROUND + 32, 1200, QUAY - GROUND - 32, '#c9b894') +
  along(
    0,
    75,
    17,
    (x, i) =>
      rect(x, GROUND + 32, 3, 18, '#b5a37d') + rect(x + (i % 2 ? 34 : 42), GROUND + 50, 3, 20, '#b5a37d'),
  ) +
  rect(0, GROUND + 49, 1200, 3, '#b5a37d') +
  rect(0, QUAY - 6, 1200, 6, '#a39070');

const lamp = (x: number) =>
  line(`M${x} ${GROUND + 30}V${GROUND - 66}`, C.ink, 4) +
  line(`M${x} ${GROUND - 64}q0-12 14-12`, C.ink, 4) +
  path(`M${x + 8} ${GROUND - 78}h14l4 12h-22z`, C.ink) +
  circle(x + 15, GROUND - 64, 5, '#fbe7b0');

const bench = (x: number) =>
  line(`M${x} ${GROUND + 8}h64M${x} ${GROUND - 2}h64`, '#8a6440', 5) +
  line(`M${x + 8} ${GROUND + 9}v17M${x + 56} ${GROUND + 9}v17`, C.ink, 4);

/** A carrier bicycle on its way with parcels. */
const bicycle =
  `<g transform="translate(1010 ${GROUND + 26})">` +
  `<g fill="none" stroke="#22343d" stroke-width="4"><circle cx="0" cy="-15" r="15"/><circle cx="86" cy="-12" r="12"/></g>` +
  line('M0-15L24-17L16-42L0-15M24-17L46-44L16-42M46-44L52-10L86-12', C.clay, 4.5) +
  line('M44-44L38-58h10', C.ink, 4) +
  path('M52-40h46l-6 30H58z', C.ochre) +
  rect(58, -58, 20, 19, C.sand) +
  rect(66, -58, 4, 19, C.clay) +
  rect(79, -52, 15, 13, '#d9c49a') +
  line('M16-46L30-32L25-8', '#2c4350', 9) +
  path('M6-46C4-66 12-82 22-84C32-82 34-70 28-46z', C.teal) +
  line('M24-76C32-66 36-62 42-60', C.teal, 7) +
  circle(43, -59, 3.5, '#f1c7a4') +
  rect(18, -92, 8, 10, '#f1c7a4') +
  circle(23, -98, 11, '#f1c7a4') +
  path('M10-99C10-116 34-117 36-101L12-99z', C.clay) +
  circle(29, -98, 1.4, C.ink) +
  line('M26-92.500q3 1.5 5 0', '#a5553f', 1.3) +
  `</g>`;

const people =
  standing(322, GROUND + 26, 96, 1, { skin: '#f1c7a4', hair: '#5b3a2a', coat: C.teal }, 'cup') +
  standing(
    374,
    GROUND + 26,
    102,
    -1,
    { skin: '#9a6444', hair: '#221b1a', coat: C.clay, legs: '#3a4a52' },
    'down',
  ) +
  standing(
    770,
    GROUND + 22,
    90,
    1,
    { skin: '#f3d2b3', hair: '#b9863f', coat: '#f0e6d2', legs: C.deep },
    'wave',
  );

const land = hall + works + shops + street;
const sea =
  rect(0, QUAY, 1200, 800 - QUAY, 'url(#sea)') +
  `<g mask="url(#mirror)" opacity=".5"><g transform="matrix(1 0 0 -.62 0 ${QUAY + 0.62 * (QUAY - 24)})">${land}</g></g>` +
  line(
    'M60 640h120M240 662h70M420 634h150M640 668h110M860 640h60M980 660h150M120 716h180M380 742h90M560 712h200M840 744h220M40 772h110M700 778h120',
    '#fff',
    5,
    'opacity=".26"',
  );

const boat =
  `<g transform="translate(196 690)"><ellipse cx="86" cy="34" rx="104" ry="7" fill="#0a4355" opacity=".35"/>` +
  path('M0 0h172l-22 34H26z', C.white) +
  path('M5 8h162l-4 7H10z', C.clay) +
  path('M26 34L18 22h139l-7 12z', C.deep) +
  path('M46 0V-28h70l16 28z', C.cream) +
  rect(54, -21, 18, 14, '#35616f') +
  rect(78, -21, 18, 14, '#35616f') +
  path('M102-21h11l8 14h-19z', '#35616f') +
  rect(74, -46, 14, 18, C.clay) +
  rect(74, -46, 14, 5, C.ink) +
  line('M18 0v-52', C.ink, 3) +
  path('M18-52h26v15H18z', C.white) +
  rect(18, -46.5, 26, 4, C.teal) +
  rect(25, -52, 4, 15, C.teal) +
  `</g>`;

/** 1200 × 800. */
export const TOWN = drawing(
  1200,
  800,
  sky,
  hills,
  birch(20, GROUND + 4, 190, '#b9c47a'),
  land,
  quay,
  birch(664, GROUND + 20, 158, '#c4c874'),
  birch(706, GROUND + 24, 124, '#a9b865'),
  birch(1180, GROUND + 18, 176, '#b9c47a'),
  lamp(236),
  lamp(506),
  lamp(900),
  bench(428),
  people,
  bicycle,
  sea,
  boat,
);
