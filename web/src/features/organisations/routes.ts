import type { RouteRecordRaw } from 'vue-router';

export default [
  { path: '/app', component: () => import('./HomeView.vue'), meta: { layout: 'plain' } },
  {
    path: '/app/organisations/new',
    component: () => import('./NewOrganisationView.vue'),
    meta: { layout: 'plain' },
  },
  { path: '/app/:organisation', redirect: (to) => `/app/${String(to.params.organisation)}/bots` },
  { path: '/app/:organisation/members', component: () => import('./MembersView.vue'), props: true },
  { path: '/app/:organisation/settings', component: () => import('./SettingsView.vue'), props: true },
] satisfies RouteRecordRaw[];
