import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { useSession } from './session.ts';

declare module 'vue-router' {
  interface RouteMeta {
    /** Reachable without signing in. */
    open?: boolean;
    /** `plain`: no rail (sign-in); `bleed`: rail, no page padding (editor). Default: rail and padding. */
    layout?: 'plain' | 'bleed';
  }
}

const features = import.meta.glob<RouteRecordRaw[]>('../features/*/routes.ts', {
  eager: true,
  import: 'default',
});

/** Every feature brings its own routes under /app; views are loaded when first needed. */
export function createAppRouter() {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      { path: '/', redirect: '/app' },
      ...Object.values(features).flat(),
      {
        path: '/:missing(.*)*',
        component: () => import('./NotFoundView.vue'),
        meta: { open: true, layout: 'plain' },
      },
    ],
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  });

  router.beforeEach(async (to) => {
    const session = useSession();
    await session.start();
    session.organisationId = typeof to.params.organisation === 'string' ? to.params.organisation : '';
    if (to.meta.open || session.user) return true;
    return { path: '/app/sign-in', query: to.path === '/app' ? {} : { next: to.fullPath } };
  });
  return router;
}
