import { InvalidLoadOptions, parseLoadOptions } from './load-options';

describe('parseLoadOptions', () => {
  it('takes a few seconds at 1, 8 and 64 where nothing is said', () => {
    expect(parseLoadOptions([])).toEqual({
      seconds: 5,
      mixedSeconds: 60,
      concurrency: [1, 8, 64],
    });
  });

  it('takes durations and concurrency', () => {
    const options = parseLoadOptions([
      ...['--seconds', '120', '--mixed-seconds', '600', '--concurrency', '2, 16'],
    ]);

    expect(options).toEqual({ seconds: 120, mixedSeconds: 600, concurrency: [2, 16] });
  });

  it.each(['--help', '-h'])('takes %s for a question, whatever stands beside it', (help) => {
    expect(parseLoadOptions([help, '--nothing', '0'])).toBe('help');
  });

  it.each([
    [['--seconds', '0'], '--seconds is "0": expected seconds, a whole number from 1 to 3600'],
    [['--seconds', '1e2'], '--seconds is "1e2"'],
    [['--mixed-seconds', '3601'], '--mixed-seconds is "3601"'],
    [['--concurrency', '1,,8'], '--concurrency is "": expected requests at once'],
    [['--concurrency', '257'], 'a whole number from 1 to 256'],
    [['--second', '5'], 'known: --seconds, --mixed-seconds, --concurrency, --help'],
    [['now'], 'known: --seconds'],
  ])('refuses %j', (argv, message) => {
    expect(() => parseLoadOptions(argv)).toThrow(InvalidLoadOptions);
    expect(() => parseLoadOptions(argv)).toThrow(message);
  });
});
