import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/app/:organisation/bots/:bot/conversations',
    component: () => import('./list/ConversationsView.vue'),
    props: true,
  },
  {
    path: '/app/:organisation/bots/:bot/conversations/:conversation',
    component: () => import('./one/ConversationView.vue'),
    props: true,
  },
] satisfies RouteRecordRaw[];
