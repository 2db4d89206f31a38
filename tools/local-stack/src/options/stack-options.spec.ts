import { InvalidOption, parseStackOptions } from './stack-options';

describe('parseStackOptions', () => {
  it('has a default for everything', () => {
    expect(parseStackOptions([])).toEqual({
      prices: undefined,
      asOf: undefined,
      sessions: 260,
      watchlist: undefined,
      port: 4200,
      apiPort: 3000,
      dataDirectory: '.local',
      start: 'keep',
      faults: 'none',
    });
  });

  it('reads every option', () => {
    const options = parseStackOptions([
      '--prices',
      'bars.csv',
      '--as-of=2025-08-29',
      '--sessions',
      '0',
      '--watchlist',
      'TSLA, BRK.B',
      '--port',
      '0',
      '--api-port',
      '8080',
      '--data-dir',
      'elsewhere',
      '--fresh',
      '--faults',
      'late',
    ]);

    expect(options).toEqual({
      prices: 'bars.csv',
      asOf: '2025-08-29',
      sessions: 0,
      watchlist: ['TSLA', 'BRK.B'],
      port: 0,
      apiPort: 8080,
      dataDirectory: 'elsewhere',
      start: 'fresh',
      faults: 'late',
    });
  });

  it.each([['--help'], ['-h']])('takes %s for a question, whatever stands beside it', (help) => {
    expect(parseStackOptions([help, '--port', 'abc'])).toBe('help');
  });

  it.each([
    [['--port', 'abc'], '--port is "abc": expected a port from 0 (any free one) to 65535'],
    [['--port', '65536'], '--port is "65536": expected a port'],
    [['--api-port', '-1'], '--api-port is "-1": expected a port'],
    [['--sessions', '1.5'], '--sessions is "1.5": expected how many sessions, 0 or more'],
    [['--sessions=-5'], '--sessions is "-5": expected how many'],
    [['--as-of', '2025-02-30'], '--as-of is "2025-02-30": "2025-02-30" is not a date'],
    [['--as-of', '1999-01-04'], '--as-of is "1999-01-04": expected a date from 2003-09-10 on'],
    [['--watchlist', 'AAPL,AAPL'], '--watchlist is "AAPL,AAPL": AAPL stands twice'],
    [['--watchlist='], '--watchlist is "": '],
    [['--faults', 'hail'], '--faults is "hail": "hail" is not a fault: expected none, flaky'],
    [['--data-dir', ''], '--data-dir is "": expected a path'],
    [['--prices'], '--prices has no value: expected one after it'],
    [['--prices', '--fresh'], '--prices has no value'],
    [['--fresh=yes'], '--fresh is "yes": expected no value'],
    [['--days', '7'], '--days is not an option: expected --prices, --as-of, --sessions'],
    [['--toString'], '--toString is not an option'],
    [['4200'], '"4200" is not an option: expected --NAME VALUE'],
    [['--port', '3000'], '--port and --api-port are both 3000: expected two different ports'],
  ])('refuses %j and says why', (argv, message) => {
    const parse = () => parseStackOptions(argv);

    expect(parse).toThrow(InvalidOption);
    expect(parse).toThrow(message);
  });

  it('lets both ports be any free one', () => {
    expect(parseStackOptions(['--port', '0', '--api-port', '0'])).toMatchObject({
      port: 0,
      apiPort: 0,
    });
  });
});
