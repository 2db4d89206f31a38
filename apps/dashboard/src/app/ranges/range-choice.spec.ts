import { parseTradingDate } from '@tre/movers-domain';
import { rangeChoice, type RangeAddress } from './range-choice';

const bare: RangeAddress = {
  from: undefined,
  to: undefined,
  period: undefined,
  ending: undefined,
};
const date = parseTradingDate('2025-08-15');

describe('rangeChoice', () => {
  it('falls back where the address says nothing', () => {
    expect(rangeChoice(bare, 'sessions')).toEqual({ name: 'sessions', ending: undefined });
  });

  it('takes a period and its end', () => {
    expect(rangeChoice({ ...bare, period: 'month', ending: date }, 'quarter')).toEqual({
      name: 'month',
      ending: date,
    });
  });

  it('prefers the ends of a range, though only one is given', () => {
    expect(rangeChoice({ ...bare, period: 'month', from: date }, 'quarter')).toEqual({
      name: 'dates',
      from: date,
      to: undefined,
    });
  });
});
