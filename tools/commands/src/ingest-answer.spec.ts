import { CommandError } from './command-error';
import { parseIngestError, parsePartSummary } from './ingest-answer';

const summary = {
  from: '2026-02-24',
  to: '2026-02-25',
  sessions: 2,
  created: 2,
  refreshed: 0,
  completed: 0,
  corrected: 0,
  superseded: 0,
  provisional: [],
  missing: [{ date: '2026-02-25', symbol: 'NVDA', reason: 'noBar' }],
};

describe('parsePartSummary', () => {
  it('takes what the ingestion answers', () => {
    expect(parsePartSummary(summary)).toEqual(summary);
  });

  it.each([
    null,
    'done',
    {},
    { ...summary, created: '2' },
    { ...summary, superseded: undefined },
    { ...summary, provisional: 1 },
    { ...summary, missing: [{ date: '2026-02-25' }] },
  ])('refuses %j', (answer) => {
    expect(() => parsePartSummary(answer)).toThrow(CommandError);
    expect(() => parsePartSummary(answer)).toThrow(/expected a summary/);
  });
});

describe('parseIngestError', () => {
  it.each([
    [
      '{"errorType":"KeyNotSet","errorMessage":"no key has been set"}',
      { errorType: 'KeyNotSet', errorMessage: 'no key has been set' },
    ],
    [
      '{"errorMessage":"2026-02-26 Task timed out after 900.00 seconds"}',
      { errorType: 'Error', errorMessage: '2026-02-26 Task timed out after 900.00 seconds' },
    ],
    ['out of memory', { errorType: 'Error', errorMessage: 'out of memory' }],
  ])('reads %s', (payload, error) => {
    expect(parseIngestError(payload)).toEqual(error);
  });
});
