import { HttpHeaders } from '@angular/common/http';
import { latestAnswer } from '../testing/session-body';
import { answerInstant, earliestInstant } from './answer-instant';

describe('answerInstant', () => {
  it.each<[Record<string, string>, string]>([
    [{ Date: 'Sat, 30 Aug 2025 05:00:00 GMT' }, '2025-08-30T05:00:00.000Z'],
    [{ Date: 'Sat, 30 Aug 2025 05:00:00 GMT', Age: '240' }, '2025-08-30T05:04:00.000Z'],
    [{ Date: 'Sat, 30 Aug 2025 05:00:00 GMT', Age: 'old' }, '2025-08-30T05:00:00.000Z'],
    [{ Date: 'Sat, 30 Aug 2025 05:00:00 GMT', Age: '-9' }, '2025-08-30T05:00:00.000Z'],
  ])('adds the age in %j to the date', (headers, expected) => {
    expect(answerInstant(new HttpHeaders(headers))?.toISOString()).toBe(expected);
  });

  it.each<Record<string, string>>([{}, { Date: 'now' }, { Age: '3' }])(
    'knows nothing from %j',
    (headers) => {
      expect(answerInstant(new HttpHeaders(headers))).toBeUndefined();
    },
  );
});

describe('earliestInstant', () => {
  it('is when the expected session was due', () => {
    expect(earliestInstant(latestAnswer())).toEqual(new Date('2025-08-30T04:30:00Z'));
  });
});
