import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/app/:organisation/bots/:bot/statistics',
    component: () => import('./StatisticsView.vue'),
    props: true,
  },
] satisfies RouteRecordRaw[];
