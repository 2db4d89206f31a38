import { addDays, marketDay, newYorkInstant, type TradingDate } from '@tre/movers-domain';
import { type ApiRequest, type ApiScene, type Endpoint } from './endpoint';

const AHEAD_DAYS = 365;

/** `GET /v1/marketstatus/upcoming`: a bare array, the closures and early closes of the coming year, a row an exchange. */
export const upcoming: Endpoint = {
  name: 'upcoming',
  route: /^\/v1\/marketstatus\/upcoming$/,
  answer: (_request: ApiRequest, { today }: ApiScene) => {
    const dates = Array.from({ length: AHEAD_DAYS }, (_, day) => addDays(today, day + 1));
    return { status: 200, body: dates.flatMap(rowsOf) };
  },
};

function rowsOf(date: TradingDate): readonly object[] {
  const day = marketDay(date);
  if (day.kind === 'holiday') {
    const { name } = day;
    return ['NYSE', 'NASDAQ', 'OTC'].map((exchange) => ({
      exchange,
      name,
      date,
      status: 'closed',
    }));
  }
  if (day.kind === 'weekend' || day.earlyClose === null) return [];
  const { earlyClose: name, closesAt } = day;
  const open = newYorkInstant(date, '09:30').toISOString();
  const close = newYorkInstant(date, closesAt).toISOString();
  const status = 'early-close';
  return ['NYSE', 'NASDAQ'].map((exchange) => ({ exchange, name, date, status, open, close }));
}
