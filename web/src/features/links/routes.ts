import type { RouteRecordRaw } from 'vue-router';

export default [
  { path: '/app/:organisation/bots/:bot/share', component: () => import('./ShareView.vue'), props: true },
] satisfies RouteRecordRaw[];
