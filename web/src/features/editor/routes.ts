import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/app/:organisation/bots/:bot/editor',
    component: () => import('./EditorView.vue'),
    props: true,
    meta: { layout: 'bleed' },
  },
  {
    path: '/app/:organisation/bots/:bot/versions',
    component: () => import('./versions/VersionsView.vue'),
    props: true,
  },
  {
    path: '/app/:organisation/bots/:bot/versions/:version',
    component: () => import('./versions/VersionView.vue'),
    props: true,
    meta: { layout: 'bleed' },
  },
] satisfies RouteRecordRaw[];
