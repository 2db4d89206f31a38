import { type DataQuery } from '@tre/movers-contract';
import { dataQuestion, type DataAnswer } from '../data/data-answer';
import { statusBody } from './session-body';

/** The state of a table of 61 sessions without gaps or corrections, as the API sends it inside `data`. */
export function dataBody(changes: Partial<DataQuery> = {}): DataQuery {
  return {
    dataStatus: statusBody({ firstSession: '2025-06-03' }),
    latestSession: {
      date: '2025-08-29',
      status: 'FINAL',
      source: 'MASSIVE',
      fetchedAt: '2025-08-30T04:31:00.000Z',
    },
    watchlist: [
      { symbol: 'AAPL', name: 'Apple' },
      { symbol: 'TSLA', name: 'Tesla' },
    ],
    rules: { holdBeyondPercent: 40, publicBars: true },
    coverage: { sessions: 61, final: 61, provisional: 0, corrected: 0, missingSessions: [] },
    corrections: [],
    ...changes,
  };
}

/** {@link dataBody}, read. */
export function dataAnswer(changes: Partial<DataQuery> = {}): DataAnswer {
  return dataQuestion.read(dataBody(changes), 'data');
}
