import { parseTradingDate } from '@tre/movers-domain';
import { statusBody } from '../testing/session-body';
import { dayBody, finalDay, yearAnswer, type DayBody } from '../testing/year-body';
import { monthBlocks, openableDates, signsOf } from './month-blocks';

const tuesday = parseTradingDate('2025-09-02');

function blocksOf(...days: readonly DayBody[]) {
  return monthBlocks(yearAnswer({ days }), 'previousClose', tuesday);
}

function onlyCell(day: DayBody) {
  return blocksOf(day)[0]
    ?.weeks.flat()
    .find((cell) => cell !== null);
}

describe('monthBlocks', () => {
  it('puts the newest month first, each week in five columns', () => {
    const blocks = monthBlocks(yearAnswer(), 'previousClose', tuesday);

    expect(blocks.map(({ name }) => name)).toEqual(['September 2025', 'August 2025']);
    expect(blocks.map(({ weeks }) => weeks.map((week) => week.map((cell) => cell?.day)))).toEqual([
      [['1', '2', undefined, undefined, undefined]],
      [
        [undefined, undefined, '20', '21', '22'],
        ['25', '26', '27', '28', '29'],
      ],
    ]);
  });

  it('names the top mover and its signed change on the basis asked for', () => {
    const [, close] = monthBlocks(yearAnswer(), 'previousClose', tuesday);
    const [, open] = monthBlocks(yearAnswer(), 'open', tuesday);

    expect(close?.weeks[0]?.[2]?.top).toEqual({
      symbol: 'AAPL',
      change: -1.97,
      text: '\u22121.97',
    });
    expect(open?.weeks[0]?.[2]?.top).toMatchObject({ symbol: 'AAPL', text: '\u22121.47' });
  });

  it('draws no day before the coverage, in the weekend or to come', () => {
    const drawn = monthBlocks(yearAnswer(), 'previousClose', tuesday)
      .flatMap(({ weeks }) => weeks.flat())
      .flatMap((cell) => (cell === null ? [] : [cell.date]));

    expect(drawn.toSorted()).toEqual([
      ...['2025-08-20', '2025-08-21', '2025-08-22', '2025-08-25', '2025-08-26', '2025-08-27'],
      ...['2025-08-28', '2025-08-29', '2025-09-01', '2025-09-02'],
    ]);
  });

  it('leaves out a month that holds a closure only', () => {
    const blocks = blocksOf(
      finalDay('2025-08-29', 'TSLA', -3.5),
      dayBody('2025-09-01', { state: 'HOLIDAY', holiday: 'Labor Day' }),
    );

    expect(blocks.map(({ id }) => id)).toEqual(['2025-08']);
  });

  it('leaves out closures before the first record and after today', () => {
    const blocks = blocksOf(
      dayBody('2025-08-19', { state: 'HOLIDAY', holiday: 'Too early' }),
      finalDay('2025-08-28', 'GOOGL', 2.01),
      dayBody('2025-08-29', { state: 'HOLIDAY', holiday: 'In between' }),
      dayBody('2025-09-02', { state: 'PENDING' }),
      dayBody('2025-09-03', { state: 'HOLIDAY', holiday: 'To come' }),
    );

    expect(blocks.flatMap(({ notes }) => notes)).toEqual(['Fri 29 In between, closed']);
  });

  it('names closures, which cannot be opened, and early closes', () => {
    const days = [
      dayBody('2025-11-27', { state: 'HOLIDAY', holiday: 'Thanksgiving Day' }),
      { ...finalDay('2025-11-28', 'AMZN', 1.59), earlyClose: 'Day after Thanksgiving' },
    ];

    const [block] = monthBlocks(
      yearAnswer({ days }),
      'previousClose',
      parseTradingDate('2025-11-29'),
    );

    expect(block?.notes).toEqual([
      'Thu 27 Thanksgiving Day, closed',
      'Fri 28 early close 13:00, Day after Thanksgiving',
    ]);
    expect(block?.weeks[0]?.[3]).toMatchObject({ top: null, word: 'closed', opens: 'nothing' });
    expect(block?.weeks[0]?.[4]).toMatchObject({ marks: ['13:00'], opens: 'session' });
  });

  it('draws the closure that a year begins with', () => {
    const days = [
      dayBody('2025-09-01', { state: 'HOLIDAY', holiday: 'Labor Day' }),
      dayBody('2025-09-02', { state: 'PENDING' }),
    ];

    expect(blocksOf(...days)[0]?.notes).toEqual(['Mon 1 Labor Day, closed']);
  });

  it.each([
    ['MISSING', 'no record', 'missing'],
    ['LATE', 'late', 'late'],
    ['PENDING', 'due', 'pending'],
  ] as const)('says in a word that a session is %s', (state, word, sign) => {
    expect(onlyCell(dayBody('2025-08-29', { state }))).toMatchObject({
      top: null,
      word,
      opens: 'session',
      marks: [],
      signs: [sign],
    });
  });

  it('marks what is corrected or incomplete', () => {
    const record = { revision: 1, missing: [{ symbol: 'META' }] };

    expect(onlyCell(finalDay('2025-08-29', 'TSLA', -3.5, record))?.marks).toEqual(['corr.', '3/4']);
  });

  it('marks what is provisional, which says that someone is missing', () => {
    const day = finalDay('2025-08-29', 'TSLA', -3.5, { missing: [{ symbol: 'META' }] });

    expect(onlyCell({ ...day, state: 'PROVISIONAL' })?.marks).toEqual(['prov.']);
  });

  it('says that a record has no top mover on a basis', () => {
    const day = finalDay('2025-08-29', 'TSLA', -3.5, { openWinner: null });

    const [block] = monthBlocks(yearAnswer({ days: [day] }), 'open', tuesday);

    expect(block?.weeks[0]?.[4]).toMatchObject({ top: null, word: 'none' });
  });

  it('is nothing before the first record of all', () => {
    const answer = yearAnswer({
      dataStatus: statusBody({ firstSession: null, latestSession: null }),
      days: [dayBody('2025-08-29', { state: 'LATE' })],
    });

    expect(monthBlocks(answer, 'previousClose', tuesday)).toEqual([]);
  });
});

describe('openableDates', () => {
  it('lists sessions, with a record or not, oldest first', () => {
    const dates = openableDates(monthBlocks(yearAnswer(), 'previousClose', tuesday));

    expect(dates).toHaveLength(9);
    expect(dates.at(0)).toBe('2025-08-20');
    expect(dates.at(-1)).toBe('2025-09-02');
    expect(dates).not.toContain('2025-09-01');
  });
});

describe('signsOf', () => {
  it('lists those that occur, in the order of the legend', () => {
    const blocks = blocksOf(
      dayBody('2025-08-28', { state: 'MISSING' }),
      finalDay('2025-08-29', 'TSLA', -3.5, { revision: 2 }),
      dayBody('2025-09-02', { state: 'PENDING' }),
    );

    expect(signsOf(blocks)).toEqual(['corrected', 'missing', 'pending']);
  });
});
