import type { RouteRecordRaw } from 'vue-router';

export default [
  { path: '/app/:organisation/bots', component: () => import('./BotsView.vue'), props: true },
  { path: '/app/:organisation/bots/:bot', component: () => import('./BotEntryView.vue'), props: true },
  { path: '/app/:organisation/bots/:bot/site', component: () => import('./site/SiteView.vue'), props: true },
] satisfies RouteRecordRaw[];
