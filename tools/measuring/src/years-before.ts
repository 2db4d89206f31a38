import { type TradingDate, parseTradingDate } from '@tre/movers-domain';

/** The same day some years earlier; 28 February for the 29th. */
export function yearsBefore(date: TradingDate, years: number): TradingDate {
  const [year = '', month = '', day = ''] = date.split('-');
  const sameDay = month === '02' && day === '29' ? '28' : day;
  return parseTradingDate(`${Number(year) - years}-${month}-${sameDay}`);
}
