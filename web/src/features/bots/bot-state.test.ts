import { describe, expect, it } from 'vitest';
import { botState, editedAt } from './bot-state.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 9, minute));
const published = { updatedAt: at(10), publishedVersion: 3, archived: false };

describe('botState', () => {
  it('is a draft until the first publishing', () => {
    expect(botState({ ...published, publishedVersion: null })).toBe('draft');
  });

  it('is published when nothing came after, the stamp of publishing itself aside', () => {
    expect(botState(published, { nodesChangedAt: at(5), publishedAt: at(10) })).toBe('published');
    expect(botState(published)).toBe('published');
  });

  it('is changed when a node or the settings came after', () => {
    expect(botState(published, { nodesChangedAt: at(11), publishedAt: at(10) })).toBe('changed');
    expect(botState({ ...published, updatedAt: at(12) }, { nodesChangedAt: null, publishedAt: at(10) })).toBe(
      'changed',
    );
  });

  it('is archived whatever else', () => {
    expect(botState({ ...published, archived: true }, { nodesChangedAt: at(20), publishedAt: at(10) })).toBe(
      'archived',
    );
  });
});

describe('editedAt', () => {
  it('is the later of the settings and the nodes', () => {
    expect(editedAt(published, { nodesChangedAt: at(30), publishedAt: null })).toEqual(at(30));
    expect(editedAt(published, { nodesChangedAt: at(1), publishedAt: null })).toEqual(at(10));
    expect(editedAt(published)).toEqual(at(10));
  });
});
