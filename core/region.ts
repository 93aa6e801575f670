/** Where functions and data live: Hamina, Finland. */
export const REGION = 'europe-north1';
/** Cloud Scheduler and Cloud Tasks are not confirmed in Hamina; Belgium has both. */
export const SCHEDULER_REGION = 'europe-west1';
