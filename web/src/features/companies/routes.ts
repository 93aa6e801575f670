import type { RouteRecordRaw } from 'vue-router';

const base = '/app/:organisation/companies';

export default [
  { path: base, component: () => import('./list/CompaniesView.vue'), props: true },
  { path: `${base}/search`, component: () => import('./register/RegisterView.vue'), props: true },
  { path: `${base}/groups`, component: () => import('./groups/GroupsView.vue'), props: true },
  { path: `${base}/contacts`, component: () => import('./contacts/ContactsView.vue'), props: true },
  { path: `${base}/doubles`, component: () => import('./doubles/DoublesView.vue'), props: true },
  { path: `${base}/:company`, component: () => import('./company/CompanyView.vue'), props: true },
] satisfies RouteRecordRaw[];
