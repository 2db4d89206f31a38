import { parseTradingDate } from '@tre/movers-domain';
import { coveredRange } from './covered-range';
import { type RangeChoice } from './range-choice';

const date = (text: string) => parseTradingDate(text);
const records = { from: date('2025-06-03'), to: date('2025-08-29') };

function free(from: string, to: string): RangeChoice {
  return { name: 'dates', from: date(from), to: date(to) };
}

describe('coveredRange', () => {
  it('reaches up to the newest record', () => {
    const range = coveredRange({ name: 'month', ending: undefined }, records);

    expect(range).toMatchObject({
      name: 'month',
      from: '2025-08-01',
      to: '2025-08-29',
      cutStart: undefined,
      cutEnd: undefined,
    });
    expect(range.name !== 'uncovered' && range.sessions).toHaveLength(21);
  });

  it('says that the records begin inside it', () => {
    expect(coveredRange({ name: 'yearToDate', ending: undefined }, records)).toMatchObject({
      from: '2025-06-03',
      cutStart: 'records',
    });
  });

  it('does not miss what no session was in', () => {
    const sinceMonday = { from: date('2025-06-02'), to: date('2025-08-29') };

    expect(coveredRange({ name: 'month', ending: date('2025-06-30') }, sinceMonday)).toMatchObject({
      from: '2025-06-02',
      cutStart: undefined,
    });
  });

  it('says that the records end inside it', () => {
    expect(coveredRange(free('2025-08-25', '2025-09-05'), records)).toMatchObject({
      to: '2025-08-29',
      cutEnd: 'records',
    });
  });

  it('takes the ends of the records where one is not given', () => {
    expect(
      coveredRange({ name: 'dates', from: undefined, to: date('2025-06-04') }, records),
    ).toMatchObject({ from: '2025-06-03', to: '2025-06-04', cutStart: undefined });
  });

  it('is uncovered outside the records, and on days without a session', () => {
    expect(coveredRange(free('2025-01-01', '2025-05-30'), records).name).toBe('uncovered');
    expect(coveredRange(free('2025-09-02', '2025-09-05'), records).name).toBe('uncovered');
    expect(coveredRange(free('2025-08-23', '2025-08-24'), records).name).toBe('uncovered');
  });

  it('counts the last sessions, as far as the records go', () => {
    expect(coveredRange({ name: 'sessions', ending: undefined }, records)).toMatchObject({
      from: '2025-06-05',
      to: '2025-08-29',
    });
    expect(coveredRange({ name: 'sessions', ending: date('2025-06-06') }, records)).toMatchObject({
      from: '2025-06-03',
      to: '2025-06-06',
      cutStart: undefined,
    });
  });

  it('keeps the newest of more dates than can be shown', () => {
    expect(
      coveredRange({ name: 'dates', from: undefined, to: undefined }, records, 30),
    ).toMatchObject({ from: '2025-07-31', to: '2025-08-29', cutStart: 'length' });
  });
});
