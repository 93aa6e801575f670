import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { STAY, whenOpened } from './opening.ts';

let deeds: EventTarget;
let look: (inView: boolean) => void;
const opened = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  opened.mockReset();
  deeds = new EventTarget();
  whenOpened({ deeds, watch: (seen) => (look = seen) }, opened);
});
afterEach(() => void vi.useRealTimers());

it.each(['pointerdown', 'wheel', 'keydown', 'click'])('a page is opened by the first %s, once', (deed) => {
  look(true);
  expect(opened).not.toHaveBeenCalled();
  deeds.dispatchEvent(new Event(deed));
  deeds.dispatchEvent(new Event(deed));
  look(false);
  look(true);
  vi.advanceTimersByTime(2 * STAY);
  expect(opened).toHaveBeenCalledOnce();
});

it.each(['scroll', 'focus', 'pointermove', 'visibilitychange'])('%s comes of itself, too', (event) => {
  look(true);
  deeds.dispatchEvent(new Event(event));
  expect(opened).not.toHaveBeenCalled();
});

it('who stays has opened it, and what leaves within seconds has not', () => {
  look(true);
  vi.advanceTimersByTime(STAY - 1);
  expect(opened).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(opened).toHaveBeenCalledOnce();
});

it('a tab in the background stays closed, and counts the time from when it is looked at', () => {
  look(false);
  vi.advanceTimersByTime(5 * STAY);
  look(true);
  vi.advanceTimersByTime(STAY - 1);
  look(false);
  vi.advanceTimersByTime(STAY);
  look(true);
  vi.advanceTimersByTime(STAY - 1);
  expect(opened).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(opened).toHaveBeenCalledOnce();
});
