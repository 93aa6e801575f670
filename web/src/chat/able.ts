/**
 * Whether the browser has what the chat's scripts take for granted: Safari from 15.4 on, Chrome from 97, Firefox from
 * 104. In others the page stays as it came, and its form leads to the plain pages.
 */
export const ABLE = 'findLast' in [] && 'randomUUID' in crypto;
