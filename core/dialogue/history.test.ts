import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyHistory, record, redo, undo } from './history.ts';

const recorded = (states: number[]) =>
  states.reduce((history, state) => record(history, state), emptyHistory(0));

test('undo and redo walk through the states', () => {
  const history = recorded([1, 2]);
  expect(undo(history).present).toBe(1);
  expect(undo(undo(undo(history))).present).toBe(0);
  expect(redo(undo(history)).present).toBe(2);
  expect(redo(history)).toBe(history);
});

test('typing in one field is one step', () => {
  let history = record(emptyHistory('a'), 'ab', 'Otsikko', 'title');
  history = record(history, 'abc', 'Otsikko', 'title');
  expect(undo(history).present).toBe('a');
  history = record(history, 'abcd', 'Muistiinpano', 'note');
  expect(undo(history).present).toBe('abc');
  expect(history.past.map(({ label }) => label)).toEqual(['Otsikko', 'Muistiinpano']);
});

test('typing after an undo is a new step', () => {
  const typed = record(record(emptyHistory('a'), 'ab', '', 'title'), 'abc', '', 'note');
  const again = record(undo(typed), 'abx', '', 'title');
  expect(undo(again).present).toBe('ab');
  expect(again.future).toEqual([]);
});

test('a change to the same state is none', () => {
  const history = recorded([1]);
  expect(record(history, 1)).toBe(history);
});

test('keeps 200 steps', () => {
  let history = recorded(Array.from({ length: 300 }, (_, i) => i + 1));
  expect(history.past).toHaveLength(200);
  for (let i = 0; i < 300; i += 1) history = undo(history);
  expect(history.present).toBe(100);
});

test('undoing everything and redoing it comes back to the same', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 3 }), { maxLength: 50 }), (states) => {
      const history = recorded(states);
      const steps = history.past.length;
      let walked = history;
      for (let i = 0; i < steps; i += 1) walked = undo(walked);
      expect(walked.present).toBe(0);
      for (let i = 0; i < steps; i += 1) walked = redo(walked);
      expect(walked.present).toBe(history.present);
      expect(walked.past).toEqual(history.past);
    }),
  );
});
