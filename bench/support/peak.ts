import { existsSync, readFileSync } from 'node:fs';

/**
 * Highest resident memory of this process so far, in kB. Linux lets a process inherit its parent's peak in `maxRSS`;
 * the memory map's own mark does not.
 */
export function peakKilobytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
}
