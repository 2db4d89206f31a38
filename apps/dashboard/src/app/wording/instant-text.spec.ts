import { instantText, laterInstantText, newYorkTimeText, type Reading } from './instant-text';

const published = new Date('2025-08-30T04:31:00Z');

function readingIn(timeZone: string, at = published): Reading {
  return { at, timeZone };
}

describe('instantText', () => {
  it.each([
    ['America/New_York', 'Sat 00:31 New York'],
    ['America/Toronto', 'Sat 00:31 New York'],
    ['Europe/Madrid', 'Sat 00:31 New York (06:31 your time)'],
    ['America/Los_Angeles', 'Sat 00:31 New York (Fri 21:31 your time)'],
    ['Asia/Tokyo', 'Sat 00:31 New York (13:31 your time)'],
  ])('names New York and gives the time of a viewer in %s', (timeZone, expected) => {
    expect(instantText(published, readingIn(timeZone))).toBe(expected);
  });

  it('adds the date where the weekday would mislead', () => {
    const later = new Date('2025-09-10T12:00:00Z');

    const words = instantText(published, readingIn('Europe/Madrid', later));

    expect(words).toBe('Sat 30 Aug 00:31 New York (06:31 your time)');
  });

  it('follows the change of the clocks', () => {
    const inWinter = new Date('2025-12-02T05:31:00Z');

    expect(instantText(inWinter, readingIn('UTC', inWinter))).toBe(
      'Tue 00:31 New York (05:31 your time)',
    );
  });
});

describe('laterInstantText', () => {
  it('leaves out the day and New York, which the sentence has named', () => {
    const nextTry = new Date('2025-08-30T07:30:00Z');

    expect(laterInstantText(nextTry, published, readingIn('Europe/Madrid'))).toBe(
      '03:30 (09:30 your time)',
    );
  });

  it('names another day', () => {
    const nextTry = new Date('2025-08-31T04:30:00Z');

    expect(laterInstantText(nextTry, published, readingIn('America/New_York'))).toBe('Sun 00:30');
  });
});

describe('newYorkTimeText', () => {
  it('reads the clocks of New York', () => {
    expect(newYorkTimeText(new Date('2025-09-02T20:00:00Z'))).toBe('16:00');
  });
});
