import { parseTradingDate, sessionsBetween } from '@tre/movers-domain';
import { dateAfterKey } from './calendar-keys';

/** Without Thanksgiving, Christmas and New Year's Day. */
const dates = sessionsBetween(parseTradingDate('2025-11-03'), parseTradingDate('2026-01-30'));

describe('dateAfterKey', () => {
  it.each([
    ['ArrowRight', '2025-11-28', '2025-12-01'],
    ['ArrowLeft', '2025-11-28', '2025-11-26'],
    ['ArrowDown', '2025-11-20', '2025-12-04'],
    ['ArrowUp', '2025-12-04', '2025-11-20'],
    ['PageDown', '2025-11-25', '2025-12-26'],
    ['PageUp', '2026-01-30', '2025-12-30'],
    ['PageUp', '2025-12-31', '2025-11-28'],
    ['Home', '2025-12-05', '2025-11-03'],
    ['End', '2025-12-05', '2026-01-30'],
    ['ArrowLeft', '2025-11-03', '2025-11-03'],
    ['ArrowUp', '2025-11-05', '2025-11-05'],
    ['PageUp', '2025-11-05', '2025-11-03'],
    ['PageDown', '2026-01-05', '2026-01-30'],
    ['ArrowRight', '2026-01-30', '2026-01-30'],
    ['ArrowDown', '2026-01-28', '2026-01-28'],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(dateAfterKey(key, parseTradingDate(from), dates)).toBe(to);
  });

  it('leaves other keys alone', () => {
    expect(dateAfterKey('Tab', parseTradingDate('2025-11-28'), dates)).toBeUndefined();
  });

  it('stays where there are no dates', () => {
    expect(dateAfterKey('ArrowDown', parseTradingDate('2025-11-28'), [])).toBe('2025-11-28');
  });
});
