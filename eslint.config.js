import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import vue from 'eslint-plugin-vue';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Imports a folder may not make: the arrows of CONTRIBUTING.md, held by the linter. */
const forbid = (files, group, message, types = false) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { patterns: [{ group, message, allowTypeImports: types }] },
    ],
  },
});

const features = [
  'bots',
  'campaigns',
  'companies',
  'conversations',
  'editor',
  'imports',
  'links',
  'organisations',
  'services',
  'session',
  'statistics',
];

export default ts.config(
  { ignores: ['**/dist/**', 'node_modules/**', '.local/**', '.cache/**', 'coverage/**'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  prettier,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    files: ['**/*.vue'],
    rules: { 'vue/require-default-prop': 'off', 'vue/multi-word-component-names': 'error' },
  },
  { files: ['local/**', 'bench/**', 'demo/**'], rules: { 'no-console': 'off' } },
  forbid(
    ['core/**'],
    ['firebase*', 'firebase-admin/**', 'node:*', 'vue', '**/web/**', '**/functions/**', '**/demo/**'],
    'core is pure: no Firebase, Node, DOM or other folders',
  ),
  forbid(
    ['web/src/**'],
    ['**/functions/**', 'firebase-admin*', 'node:*', '**/demo/**'],
    'web imports core only',
  ),
  {
    ...forbid(
      ['functions/src/**'],
      ['**/web/**'],
      'functions import core only; the pages of respondents are rendered by page and plain',
    ),
    ignores: ['functions/src/page/**', 'functions/src/plain/**', '**/*.test.ts'],
  },
  forbid(
    ['web/src/chat/**'],
    [
      'firebase*',
      'firebase/**',
      'vue',
      'vuetify',
      'zod',
      '**/features/**',
      '**/functions/**',
      '**/*.schema.ts',
    ],
    "the respondent's page stays light: types only from schema files, no SDK",
    true,
  ),
  ...features.map((feature) =>
    forbid(
      [`web/src/features/${feature}/**`],
      [
        ...features.filter((other) => other !== feature).map((other) => `**/features/${other}/**`),
        ...features.filter((other) => other !== feature).map((other) => `../${other}/**`),
        ...features.filter((other) => other !== feature).map((other) => `../../${other}/**`),
        '**/functions/**',
      ],
      'features do not import each other; share through core, web/src/app or web/src/components',
    ),
  ),
);
