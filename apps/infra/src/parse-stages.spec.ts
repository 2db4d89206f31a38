import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { publicationSchedules } from '@tre/movers-domain';
import { InvalidStage, parseStages } from './parse-stages';
import { type StageChoices } from './stage';

const certificateArn =
  'arn:aws:acm:us-east-1:111122223333:certificate/0c1d2e3f-4a5b-6c7d-8e9f-0a1b2c3d4e5f';
const webAclArn = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/readers/0c1d2e3f-4a5b';

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
      monthlyBudgetUsd: undefined,
      publicBars: true,
      domain: undefined,
      webAclArn: undefined,
      removal: 'retain',
    });
  });

  it('takes what was chosen', () => {
    const [stage] = parseStages([
      {
        name: 'paid',
        watchlist: 'IBM, BRK.B',
        plan: 'paid',
        publicationSchedule: 'nextDay',
        requestsPerMinute: 100,
        holdBeyondPercent: 25.5,
        throttling: { requestsPerSecond: 5, burst: 10 },
        logRetentionDays: 7,
        alarmMail: 'ops@example.com',
        monthlyBudgetUsd: 2.5,
        publicBars: false,
        domain: { name: 'movers.example.com', certificateArn },
        webAclArn,
        removal: 'destroy',
      },
    ]);

    expect(stage).toEqual({
      name: 'paid',
      watchlist: ['IBM', 'BRK.B'],
      publicationSchedule: publicationSchedules.nextDay,
      requestsPerMinute: 100,
      holdBeyondPercent: 25.5,
      throttling: { requestsPerSecond: 5, burst: 10 },
      logRetention: RetentionDays.ONE_WEEK,
      alarmMail: 'ops@example.com',
      monthlyBudgetUsd: 2.5,
      publicBars: false,
      domain: { name: 'movers.example.com', certificateArn },
      webAclArn,
      removal: 'destroy',
    });
  });

  it.each([
    ['free', 'nextDay', 5],
    ['paid', 'sameDay', null],
  ] as const)('takes schedule and limit of the %s plan', (plan, schedule, requestsPerMinute) => {
    const [stage] = parseStages([{ name: 'prod', plan }]);

    expect(stage).toMatchObject({
      publicationSchedule: publicationSchedules[schedule],
      requestsPerMinute,
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
    ['plan', { plan: 'gold' as 'paid' }, '"gold"; give free or paid'],
    ['publicationSchedule', { publicationSchedule: 'sameDay' }, 'give nextDay, or plan paid'],
    ['requestsPerMinute', { requestsPerMinute: 6 }, '6; the free plan allows 5 a minute'],
    ['requestsPerMinute', { requestsPerMinute: null }, 'null; the free plan allows 5 a minute'],
    ['monthlyBudgetUsd', { monthlyBudgetUsd: 5 }, '5; give alarmMail too'],
    [
      'monthlyBudgetUsd',
      { monthlyBudgetUsd: 0, alarmMail: 'ops@example.com' },
      '0; give an amount above 0 in US dollars',
    ],
    ['publicBars', { publicBars: 'no' as unknown as false }, '"no"; give true or false'],
    [
      'domain.name',
      { domain: { name: 'https://example.com', certificateArn } },
      'give a lower-case host name',
    ],
    [
      'domain.certificateArn',
      {
        domain: {
          name: 'movers.example.com',
          certificateArn: certificateArn.replace('us-east-1', 'eu-west-1'),
        },
      },
      'give the ARN of a certificate in us-east-1',
    ],
    [
      'webAclArn',
      { webAclArn: webAclArn.replace('us-east-1', 'eu-west-1') },
      'scope CLOUDFRONT, arn:aws:wafv2:us-east-1:',
    ],
    ['webAclArn', { webAclArn: webAclArn.replace('global', 'regional') }, 'scope CLOUDFRONT'],
    ['removal', { removal: 'keep' as 'retain' }, '"keep"; give retain, or destroy'],
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
