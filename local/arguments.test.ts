import { describe, expect, it } from 'vitest';
import { parseStartArguments } from './arguments.ts';

describe('the options of npm start', () => {
  it('has defaults', () => {
    expect(parseStartArguments([])).toEqual({
      empty: false,
      fresh: false,
      help: false,
      offset: 0,
      project: 'demo-ukv',
    });
  });

  it('reads each option', () => {
    const args = ['--empty', '--fresh', '--port-offset', '700', '--project', 'demo-mine'];
    expect(parseStartArguments(args)).toMatchObject({
      empty: true,
      fresh: true,
      offset: 700,
      project: 'demo-mine',
    });
  });

  it.each(['-1', '1.5', 'many', '', '1', '60528'])('refuses the port offset "%s"', (offset) => {
    expect(() => parseStartArguments([`--port-offset=${offset}`])).toThrow('--port-offset must be');
  });

  it('refuses a project that could be a real one', () => {
    expect(() => parseStartArguments(['--project', 'ukv-prod'])).toThrow('must begin with "demo-"');
  });

  it('shows what there is when an option is unknown', () => {
    expect(() => parseStartArguments(['--fast'])).toThrow(/--fast[\s\S]*--port-offset N/);
  });
});
