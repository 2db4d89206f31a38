import {
  boardRow,
  latestAnswer,
  shownSession,
  sessionBody,
  statusBody,
  type SessionBody,
} from '../testing/session-body';
import { freshness } from './freshness';

function state(changes: Partial<SessionBody>, at: string, status = statusBody()) {
  const shown = sessionBody(changes);
  const latestSession = { date: shown.date, status: shown.status, source: shown.source };
  const answer = latestAnswer({ shown, latestSession, dataStatus: status });
  const { chips, sentences } = freshness(answer, shownSession(changes), 'previousClose', {
    at: new Date(at),
    timeZone: 'Europe/Madrid',
  });
  return { chips: chips.map(({ label, tone }) => `${label}/${tone}`), sentences };
}

const saturday = '2025-08-30T05:00:00Z';

describe('freshness', () => {
  it('words a final session', () => {
    expect(state({}, saturday)).toEqual({
      chips: ['Final/plain'],
      sentences: [
        'Published Sat 00:31 New York (06:31 your time).',
        'Mon Labor Day, closed.',
        "Next: Tuesday's session, due Wed 00:30 New York (06:30 your time).",
      ],
    });
  });

  it('words an incomplete final one', () => {
    const { chips, sentences } = state(
      {
        board: [boardRow('TSLA', -3.5, -4)],
        watchlistSize: 2,
        missing: [{ symbol: 'GOOGL', reason: 'NO_BAR', changePercent: null }],
      },
      saturday,
    );

    expect(chips).toEqual(['Final, 1 of 2/plain']);
    expect(sentences[0]).toBe('GOOGL had no bar.');
  });

  it('words a provisional one before all else', () => {
    const { chips, sentences } = state(
      {
        status: 'PROVISIONAL',
        watchlistSize: 5,
        missing: [{ symbol: 'META', reason: 'NO_BAR', changePercent: null }],
      },
      saturday,
    );

    expect(chips).toEqual(['Provisional/notice']);
    expect(sentences[0]).toBe('4 of 5. META is missing and could still take the top.');
  });

  it('words a late one with the next try and what is seen instead', () => {
    const status = statusBody({
      punctuality: 'LATE',
      expectedSession: '2025-09-02',
      nextSession: '2025-09-03',
      nextDueAt: '2025-09-04T04:30:00.000Z',
    });

    expect(state({}, '2025-09-03T05:10:00Z', status)).toEqual({
      chips: ['Late/notice', 'Final/plain'],
      sentences: [
        "Tuesday's session was due Wed 00:30 New York (06:30 your time).",
        "Next try 03:30 (09:30 your time). You see Friday's.",
        'Published Sat 00:31 New York (06:31 your time).',
        "Next: Wednesday's session, due Thu 00:30 New York (06:30 your time).",
      ],
    });
  });

  it('words a corrected one', () => {
    const { chips, sentences } = state(
      {
        revision: 1,
        history: [
          { at: saturday, cause: 'CREATED', symbol: 'NVDA', changePercent: 3.12 },
          {
            at: '2025-09-03T07:31:00.000Z',
            cause: 'UPSTREAM',
            symbol: 'TSLA',
            changePercent: -3.5,
          },
        ],
      },
      saturday,
    );

    expect(chips).toEqual(['Final/plain', 'Corrected Wed 3 Sep/plain']);
    expect(sentences[0]).toMatch(/^Was NVDA .* is TSLA .*\.$/);
  });

  it('names an early close', () => {
    const { sentences } = state(
      { date: '2025-07-03', firstPublishedAt: '2025-07-04T04:31:00.000Z' },
      '2025-07-04T05:00:00Z',
      statusBody({
        latestSession: '2025-07-03',
        expectedSession: '2025-07-03',
        nextSession: '2025-07-07',
        nextDueAt: '2025-07-08T04:30:00.000Z',
      }),
    );

    expect(sentences[0]).toMatch(/^Early close 13:00 \(.+\)\. Published Fri 00:31 New York/);
    expect(sentences[1]).toBe('Fri Independence Day, closed.');
  });
});
