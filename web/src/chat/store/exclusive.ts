/**
 * Runs `job` while no other tab of this browser runs one for `key`; at once in a browser without Web Locks, and
 * in a frame that is given none.
 */
export async function exclusive(key: string, job: () => Promise<void>): Promise<void> {
  let begun = false;
  const begin = () => {
    begun = true;
    return job();
  };
  try {
    await navigator.locks.request(`ukv-chat ${key}`, begin);
  } catch (error) {
    if (begun) throw error;
    await begin();
  }
}
