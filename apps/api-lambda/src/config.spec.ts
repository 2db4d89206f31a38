import { InvalidConfig, parseConfig } from './config';

const environment = {
  TABLE_NAME: 'movers',
  WATCHLIST: 'AAPL,BRK.B',
  PUBLICATION_SCHEDULE: 'nextDay',
  PUBLIC_BARS: 'false',
  HOLD_BEYOND_PERCENT: '37.5',
};

describe('parseConfig', () => {
  it('reads what the stage tells', () => {
    expect(parseConfig(environment)).toMatchObject({
      tableName: 'movers',
      watchlist: [
        { symbol: 'AAPL', name: expect.stringContaining('Apple') },
        { symbol: 'BRK.B', name: null },
      ],
      schedule: { name: 'nextDay', dueAt: '00:30' },
      bars: 'hide',
      holdBeyondPercent: 37.5,
    });
  });

  it.each([
    ['TABLE_NAME', undefined, /TABLE_NAME is not set/],
    ['PUBLIC_BARS', 'yes', /PUBLIC_BARS is "yes": expected true or false/],
    ['HOLD_BEYOND_PERCENT', '', /HOLD_BEYOND_PERCENT is not set/],
    ['HOLD_BEYOND_PERCENT', '0', /HOLD_BEYOND_PERCENT is "0": expected a number above 0/],
    ['HOLD_BEYOND_PERCENT', 'much', /HOLD_BEYOND_PERCENT is "much"/],
  ])('names %s when it is %p', (name, value, message) => {
    expect(() => parseConfig({ ...environment, [name]: value })).toThrow(InvalidConfig);
    expect(() => parseConfig({ ...environment, [name]: value })).toThrow(message);
  });
});
