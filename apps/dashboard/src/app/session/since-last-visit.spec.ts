import { parseTradingDate } from '@tre/movers-domain';
import { latestAnswer, winnerBody } from '../testing/session-body';
import { sinceLastVisit } from './since-last-visit';
import { winnerRows } from './winner-rows';

const plain = (text = '') => text.replaceAll('\u2212', '-').replaceAll('\u2009', ' ');
const date = (text: string) => parseTradingDate(text);

describe('sinceLastVisit', () => {
  const winners = winnerRows(latestAnswer(), 'previousClose');

  it('names the top movers of the sessions since', () => {
    expect(plain(sinceLastVisit(winners, date('2025-08-27')))).toBe(
      'Since your last visit (27 Aug): GOOGL +2.01 %, TSLA -3.50 %.',
    );
  });

  it.each([undefined, '2025-08-29', '2025-09-02'])('says nothing new after %s', (seen) => {
    expect(sinceLastVisit(winners, seen === undefined ? undefined : date(seen))).toBeUndefined();
  });

  it('counts what it does not name', () => {
    const many = winnerRows(
      latestAnswer({
        winners: ['18', '19', '20', '21', '22', '25', '26', '27', '28', '29'].map((day) =>
          winnerBody(`2025-08-${day}`, 'TSLA', 1),
        ),
      }),
      'previousClose',
    );

    expect(plain(sinceLastVisit(many, date('2025-08-15')))).toMatch(
      /^Since your last visit \(15 Aug\): 2 more, then TSLA \+1.00 %/,
    );
  });
});
