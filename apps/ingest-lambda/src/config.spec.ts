import { InvalidConfig, parseConfig } from './config';

const environment = {
  TABLE_NAME: 'movers',
  WATCHLIST: 'AAPL,BRK.B',
  PUBLICATION_SCHEDULE: 'nextDay',
  MASSIVE_SECRET_ARN: 'arn:aws:secretsmanager:eu-west-1:1:secret:key',
  REQUESTS_PER_MINUTE: '5',
  HOLD_BEYOND_PERCENT: '40',
};

describe('parseConfig', () => {
  it('reads what the stage tells', () => {
    const config = parseConfig(environment);

    expect(config).toMatchObject({
      tableName: 'movers',
      watchlist: ['AAPL', 'BRK.B'],
      schedule: { name: 'nextDay', dueAt: '00:30' },
      requestsPerMinute: 5,
      holdBeyondPercent: 40,
      baseUrl: undefined,
    });
  });

  it('takes an empty request limit for none', () => {
    expect(parseConfig({ ...environment, REQUESTS_PER_MINUTE: '' }).requestsPerMinute).toBeNull();
  });

  it.each([
    ['TABLE_NAME', undefined, /TABLE_NAME is not set/],
    ['MASSIVE_SECRET_ARN', '', /MASSIVE_SECRET_ARN is not set/],
    ['REQUESTS_PER_MINUTE', undefined, /REQUESTS_PER_MINUTE is not set/],
    ['REQUESTS_PER_MINUTE', 'many', /REQUESTS_PER_MINUTE is "many": expected a number above 0/],
    ['HOLD_BEYOND_PERCENT', '-1', /HOLD_BEYOND_PERCENT is "-1"/],
  ])('names %s when it is %p', (name, value, message) => {
    expect(() => parseConfig({ ...environment, [name]: value })).toThrow(InvalidConfig);
    expect(() => parseConfig({ ...environment, [name]: value })).toThrow(message);
  });
});
