import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/app/:organisation/companies/import',
    component: () => import('./ImportView.vue'),
    props: true,
  },
] satisfies RouteRecordRaw[];
