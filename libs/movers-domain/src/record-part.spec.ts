import { judgeSession } from './judge-session';
import { publishOver } from './publish';
import { holdsFields, partOf, winnerField, type AskedRecord } from './record-part';
import { evidenceOf, rulesFor } from './testing/session-fixture';

function aRecord() {
  const evidence = evidenceOf({ AAPL: [100, 104], MSFT: [100, 95] });
  const judged = judgeSession(evidence, rulesFor('AAPL MSFT'));
  if (judged === undefined) throw new Error('both symbols rank');
  return publishOver(undefined, judged).record;
}

describe('partOf', () => {
  it('is the date and the fields asked for', () => {
    const record = aRecord();

    expect(partOf(record, [])).toEqual({ date: '2026-02-25' });
    expect(partOf(record, ['status', 'board'])).toEqual({
      date: '2026-02-25',
      status: 'final',
      board: record.board,
    });
  });

  it.each(['previousClose', 'open'] as const)('holds each winner on the %s by itself', (basis) => {
    const record = aRecord();
    const directions = ['any', 'up', 'down'] as const;

    const parts = directions.map((direction) => {
      const field = winnerField(basis, direction);
      return partOf(record, [field])[field];
    });

    expect(parts).toEqual(directions.map((direction) => record.winners[basis][direction]));
  });
});

describe('holdsFields', () => {
  it('tells what was read from what was not, though it be null', () => {
    const part = { ...partOf(aRecord(), ['status']), 'winners.open.up': null };

    expect(holdsFields(part, ['status', 'winners.open.up'])).toBe(true);
    expect(holdsFields(part, ['status', 'revision'])).toBe(false);
  });

  it('takes a field that records from before lack for read', () => {
    const part: AskedRecord = { ...partOf(aRecord(), ['status']), revision: undefined };

    expect(holdsFields(part, ['status', 'revision'])).toBe(true);
  });
});
