import { describe, expect, test } from 'vitest';
import { branch, choice, contact, end, input, jump, message, set } from '../testing.ts';
import { problemsOf } from './checking.ts';

describe('dead ends', () => {
  test.each([message('a', null), input('a', null), set('a', null), contact('a', null)])(
    'a $kind without next',
    (node) => expect(problemsOf([node])).toEqual(['deadEnd a.next']),
  );

  test('each option that leads nowhere, unless next catches it', () => {
    expect(problemsOf([choice('q', { x: 'e', y: null, z: null }), end('e')])).toEqual([
      'deadEnd q.y',
      'deadEnd q.z',
    ]);
    expect(problemsOf([choice('q', { x: 'e', y: null }, 'f'), end('e'), end('f')])).toEqual([]);
    expect(problemsOf([choice('q', { x: 'e' }), end('e')])).toEqual([]);
  });

  test('a multiple choice needs next, whatever its options say', () => {
    const question = choice('q', { x: 'e' }, null, { multiple: true });
    expect(problemsOf([question, end('e')])).toEqual(['deadEnd q.next', 'unreachable e']);
  });

  test('a branch without otherwise, even if every case leads on', () => {
    expect(problemsOf([branch('b', { Vantaa: 'e' }), end('e')])).toEqual(['deadEnd b.next']);
  });
});

describe('dangling links', () => {
  test('to a node that is gone, from each kind of place', () => {
    expect(problemsOf([message('a', 'gone')])).toEqual(['danglingLink a.next']);
    expect(problemsOf([choice('q', { x: 'gone' }, 'e'), end('e')])).toEqual(['danglingLink q.x']);
    expect(problemsOf([branch('b', { Vantaa: 'gone' }, 'e'), end('e')])).toEqual(['danglingLink b.Vantaa']);
    expect(problemsOf([jump('j', 'gone')])).toEqual(['danglingLink j.target']);
    expect(problemsOf([message('a', 'constructor')])).toEqual(['danglingLink a.next']);
  });

  test('a jump that leads nowhere yet', () => {
    expect(problemsOf([jump('j', null)])).toEqual(['danglingLink j.target']);
  });
});

describe('endless loops', () => {
  test('one without a question is found once, where it closes', () => {
    expect(problemsOf([message('a', 's'), set('s', 'j'), jump('j', 'a')])).toEqual(['endlessLoop a']);
    expect(problemsOf([jump('j', 'j')])).toEqual(['endlessLoop j']);
  });

  test('through a branch too, whatever its conditions', () => {
    const nodes = [message('a', 'b'), branch('b', { Vantaa: 'e' }, 'j'), end('e'), jump('j', 'a')];
    expect(problemsOf(nodes)).toEqual(['endlessLoop a']);
  });

  test.each([choice('q', { x: null }, 'j'), input('q', 'j'), contact('q', 'j')])(
    'a $kind on the way breaks it',
    (question) => {
      expect(problemsOf([question, jump('j', 'q')])).toEqual([]);
    },
  );

  test('paths that part and come together are none', () => {
    const nodes = [
      branch('b', { Vantaa: 'm' }, 'n'),
      message('m', 'j'),
      jump('j', 'e'),
      message('n', 'e'),
      end('e'),
    ];
    expect(problemsOf(nodes)).toEqual([]);
  });
});

describe('the whole', () => {
  test('a start that is missing', () => {
    expect(problemsOf([end('e')], { start: 'gone' })).toEqual(['noStart *', 'unreachable e']);
    expect(problemsOf([])).toEqual(['noStart *']);
  });

  test('two parents, the start counting as having its own place', () => {
    expect(problemsOf([choice('q', { x: 'e', y: 'e' }), end('e')])).toEqual(['twoParents e']);
    expect(problemsOf([input('q', 'q')])).toEqual(['twoParents q']);
    expect(problemsOf([choice('q', { x: 'e' }, 'j'), jump('j', 'e'), end('e')])).toEqual([]);
  });

  test('more nodes than a bot may have', () => {
    const nodes = Array.from({ length: 20_001 }, (_, i) => jump(`j${i}`, 'j0'));
    expect(problemsOf(nodes)[0]).toBe('tooManyNodes *');
  });

  test('problems come in tree order, whatever the order of the draft', () => {
    const nodes = [
      choice('q', { x: 'b', y: 'a' }),
      message('a', null),
      message('b', null),
      message('0', null),
    ];
    expect(problemsOf(nodes)).toEqual([
      'deadEnd b.next',
      'deadEnd a.next',
      'unreachable 0',
      'deadEnd 0.next',
    ]);
  });
});
