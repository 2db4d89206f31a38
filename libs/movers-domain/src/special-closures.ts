import { type NamedDay } from './holiday-rules';
import { parseTradingDate } from './trading-date';

/** Full closures that no rule foretells, since 2003-09-10, by the exchange's notices. */
export const specialClosures: readonly NamedDay[] = [
  named('2004-06-11', 'National Day of Mourning (Ronald Reagan)'),
  named('2007-01-02', 'National Day of Mourning (Gerald Ford)'),
  named('2012-10-29', 'Hurricane Sandy'),
  named('2012-10-30', 'Hurricane Sandy'),
  named('2018-12-05', 'National Day of Mourning (George H.W. Bush)'),
  named('2025-01-09', 'National Day of Mourning (Jimmy Carter)'),
];

/** Closes at 13:00 that no rule foretells, since 2003-09-10. */
export const specialEarlyCloses: readonly NamedDay[] = [named('2003-12-26', 'Day after Christmas')];

function named(date: string, name: string): NamedDay {
  return { date: parseTradingDate(date), name };
}
