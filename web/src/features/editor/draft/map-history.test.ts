import { expect, it } from 'vitest';
import { emptyHistory, record, undo } from '../../../../../core/dialogue/history.ts';
import { mapHistory } from './map-history.ts';

it('changes every state, so that undo keeps what came from elsewhere', () => {
  const history = record(record(emptyHistory({ mine: 0, theirs: 0 }), { mine: 1, theirs: 0 }), {
    mine: 2,
    theirs: 0,
  });
  const merged = mapHistory(history, (state) => ({ ...state, theirs: 9 }));
  expect(merged.present).toEqual({ mine: 2, theirs: 9 });
  expect(undo(undo(merged)).present).toEqual({ mine: 0, theirs: 9 });
});
