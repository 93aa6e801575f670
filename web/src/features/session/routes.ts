import type { RouteRecordRaw } from 'vue-router';

const meta = { open: true, layout: 'plain' } as const;

export default [
  { path: '/app/sign-in', component: () => import('./SignInView.vue'), meta },
  { path: '/app/auth/action', component: () => import('./AuthActionView.vue'), meta },
  { path: '/app/invitation/:token', component: () => import('./InvitationView.vue'), props: true, meta },
] satisfies RouteRecordRaw[];
