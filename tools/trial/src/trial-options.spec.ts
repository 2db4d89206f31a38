import { parseTrialOptions } from './trial-options';

describe('parseTrialOptions', () => {
  it('takes a year on seed 1 where nothing is said', () => {
    expect(parseTrialOptions([])).toEqual({ seed: 1, nights: 365, broken: undefined });
  });

  it('takes seed, nights and a rule to break', () => {
    const options = parseTrialOptions(['--seed', '9', '--nights', '30', '--break', 'tie']);

    expect(options).toEqual({ seed: 9, nights: 30, broken: 'tie' });
  });

  it.each(['--help', '-h'])('takes %s for a question, whatever stands beside it', (help) => {
    expect(parseTrialOptions([help, '--nothing', '0'])).toBe('help');
  });

  it.each([
    [['--seed', 'x'], '--seed is x: expected a whole number from 1'],
    [['--nights', '0'], '--nights is 0: expected a whole number from 1 to 650'],
    [['--break', 'all'], '--break is all: expected tie, condition, due'],
    [['--nigths', '3'], 'known: --seed, --nights, --break, --help'],
  ])('refuses %j', (argv, message) => {
    expect(() => parseTrialOptions(argv)).toThrow(message);
  });
});
