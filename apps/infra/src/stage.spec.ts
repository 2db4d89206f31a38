import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { publicationSchedules } from '@tre/movers-domain';
import { InvalidStage, type StageChoices, parseStages } from './stage';

describe('parseStages', () => {
  it('takes the free plan, the seven companies and the quiet defaults for what is left out', () => {
    const [stage] = parseStages([{ name: 'prod' }]);

    expect(stage).toEqual({
      name: 'prod',
      watchlist: ['AAPL', 'MSFT', 'NVDA', 'AMZN', 'GOOGL', 'META', 'TSLA'],
      publicationSchedule: publicationSchedules.nextDay,
      requestsPerMinute: 5,
      holdBeyondPercent: 40,
      throttling: { requestsPerSecond: 20, burst: 40 },
      logRetention: RetentionDays.ONE_MONTH,
      alarmMail: undefined,
      publicBars: true,
    });
  });

  it('takes what was chosen', () => {
    const [stage] = parseStages([
      {
        name: 'paid',
        watchlist: 'IBM, BRK.B',
        publicationSchedule: 'sameDay',
        requestsPerMinute: null,
        holdBeyondPercent: 25.5,
        throttling: { requestsPerSecond: 5, burst: 10 },
        logRetentionDays: 7,
        alarmMail: 'ops@example.com',
        publicBars: false,
      },
    ]);

    expect(stage).toEqual({
      name: 'paid',
      watchlist: ['IBM', 'BRK.B'],
      publicationSchedule: publicationSchedules.sameDay,
      requestsPerMinute: null,
      holdBeyondPercent: 25.5,
      throttling: { requestsPerSecond: 5, burst: 10 },
      logRetention: RetentionDays.ONE_WEEK,
      alarmMail: 'ops@example.com',
      publicBars: false,
    });
  });

  it.each<[string, Partial<StageChoices>, string]>([
    ['name', { name: 'Prod!' }, '"Prod!"; give 1 to 12 lower-case letters'],
    ['name', { name: '' }, '""; give 1 to 12 lower-case letters'],
    ['watchlist', { watchlist: 'AAPL,AAPL' }, '"AAPL,AAPL"; AAPL stands twice'],
    ['publicationSchedule', { publicationSchedule: 'hourly' }, 'expected nextDay or sameDay'],
    ['requestsPerMinute', { requestsPerMinute: 0 }, '0; give a whole number from 1 on, or null'],
    ['requestsPerMinute', { requestsPerMinute: 2.5 }, '2.5; give a whole number'],
    ['holdBeyondPercent', { holdBeyondPercent: -1 }, '-1; give a percentage above 0'],
    ['holdBeyondPercent', { holdBeyondPercent: Infinity }, 'Infinity; give a percentage above 0'],
    [
      'throttling',
      { throttling: { requestsPerSecond: 0, burst: 1 } },
      'give requestsPerSecond and burst',
    ],
    ['logRetentionDays', { logRetentionDays: 31 }, '31; give one of 1, 3, 5, 7, 14, 30'],
    ['logRetentionDays', { logRetentionDays: RetentionDays.INFINITE }, '9999; give one of'],
    ['alarmMail', { alarmMail: 'nobody' }, '"nobody"; give a mail address'],
  ])('refuses a wrong %s by name, value and remedy: %j', (field, choices, rest) => {
    const parse = () => parseStages([{ name: 'prod', ...choices }]);

    expect(parse).toThrow(InvalidStage);
    expect(parse).toThrow(new RegExp(`^stage ${choices.name ?? 'prod'}: ${field} is .+; .+`));
    expect(parse).toThrow(rest);
  });

  it('refuses two stages of one name', () => {
    const parse = () => parseStages([{ name: 'prod' }, { name: 'prod' }]);

    expect(parse).toThrow('stage prod: name is taken twice; give each stage its own');
  });
});
