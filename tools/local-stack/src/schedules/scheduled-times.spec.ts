import { UnsupportedTemplate } from '../template/unsupported-template';
import { scheduledTimes } from './scheduled-times';

describe('scheduledTimes', () => {
  const NEW_YORK = 'America/New_York';
  const timesOf = (cron: string, timeZone = NEW_YORK) =>
    scheduledTimes({ id: 'Due', cron, timeZone, functionArn: 'arn', input: '{}' });

  function following(cron: string, after: string, count: number, timeZone = NEW_YORK) {
    const times = timesOf(cron, timeZone);
    const found: string[] = [];
    for (let at = times(new Date(after)); at && found.length < count; at = times(at)) {
      found.push(at.toISOString().slice(0, 16));
    }
    return found;
  }

  it.each([
    ['the same day', '2026-02-26T05:29:59Z', ['2026-02-26T05:30', '2026-02-27T05:30']],
    ['strictly after', '2026-02-26T05:30:00Z', ['2026-02-27T05:30']],
    [
      'across the start of daylight saving',
      '2026-03-07T06:00:00Z',
      ['2026-03-08T05:30', '2026-03-09T04:30'],
    ],
    ['across its end', '2026-10-31T05:00:00Z', ['2026-11-01T04:30', '2026-11-02T05:30']],
  ])('keeps New York time: %s', (_, after, expected) => {
    expect(following('30 0 * * ? *', after, expected.length)).toEqual(expected);
  });

  it.each([
    ['0 3 ? * 2-6 *', ['2026-02-27T03:00', '2026-03-02T03:00']],
    ['0 3 ? * MON-FRI *', ['2026-02-27T03:00', '2026-03-02T03:00']],
    ['0 0/6 1 * ? *', ['2026-03-01T00:00', '2026-03-01T06:00']],
    ['0 0 1 1 ? 2030', ['2030-01-01T00:00']],
    ['0 3 L * ? *', ['2026-02-28T03:00', '2026-03-31T03:00']],
    ['0 3 15W * ? *', ['2026-03-16T03:00']],
  ])('reads the fields of AWS: %s', (cron, expected) => {
    expect(following(cron, '2026-02-26T12:00:00Z', expected.length, 'UTC')).toEqual(expected);
  });

  it('ends with its last year', () => {
    expect(timesOf('0 0 1 1 ? 2020')(new Date('2026-01-01T00:00:00Z'))).toBeUndefined();
  });

  it.each(['0 3 ? * 6#3 *', '0 3 * * ?', '0 25 * * ? *', 'rate(1 day)'])(
    'refuses %s, which it cannot keep',
    (cron) => {
      expect(() => timesOf(cron)).toThrow(UnsupportedTemplate);
    },
  );
});
