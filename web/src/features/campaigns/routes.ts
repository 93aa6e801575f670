import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router';

/** `…/campaigns/new?group=…` is the list with the dialog of a new campaign open, its target group chosen. */
const newCampaign = ({ params, query }: RouteLocationNormalized) => ({
  organisation: params.organisation,
  creating: true,
  group: typeof query.group === 'string' ? query.group : undefined,
});

export default [
  {
    path: '/app/:organisation/campaigns',
    component: () => import('./list/CampaignsView.vue'),
    props: true,
  },
  {
    path: '/app/:organisation/campaigns/new',
    component: () => import('./list/CampaignsView.vue'),
    props: newCampaign,
  },
  {
    path: '/app/:organisation/campaigns/:campaign',
    component: () => import('./CampaignView.vue'),
    props: true,
  },
] satisfies RouteRecordRaw[];
