import type { RouteRecordRaw } from 'vue-router';

export default [
  { path: '/app/:organisation/services', component: () => import('./ServicesView.vue'), props: true },
] satisfies RouteRecordRaw[];
