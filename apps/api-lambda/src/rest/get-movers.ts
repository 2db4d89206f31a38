import { type MoversBody } from '@tre/movers-contract';
import {
  type Basis,
  type TradingDate,
  CALENDAR_START,
  addDays,
  lastDueDate,
  roundPercent,
} from '@tre/movers-domain';
import { type ApiRequest } from '../http/api-request';
import { type ApiService } from '../http/api-service';
import { type ApiResponse, contentResponse, jsonResponse } from '../http/api-response';
import { cacheControl, settledness } from '../http/freshness';
import { lastMovers } from '../use-cases/last-movers';
import { answerFormat } from './answer-format';
import { basisParameter, dateUpTo, singleParameters, wholeNumber } from './query-parameters';

const PARAMETERS = ['days', 'end', 'basis', 'format'];

/** `GET /movers`: the winners of the final records of the last days, newest first. */
export async function getMovers(request: ApiRequest, { data }: ApiService): Promise<ApiResponse> {
  const parameters = singleParameters(request.query, PARAMETERS);
  const days = wholeNumber(parameters, 'days', { min: 1, max: 366, otherwise: 7 });
  const end = dateUpTo(parameters, 'end', lastDueDate(data.now(), data.schedule));
  const basis = basisParameter(parameters);
  const format = answerFormat(parameters, request.headers);

  const { window, winners, summaries } = await lastMovers(data, {
    days,
    basis,
    ...(end && { end }),
  });

  const movers = winners.map(({ date, symbol, changePercent }) => ({
    date,
    symbol,
    changePercent: roundPercent(changePercent),
  }));
  const headers = {
    'cache-control': cacheControl(settledness(window, summaries, data), data),
    vary: 'Accept',
    ...lastModified(summaries.map(({ fetchedAt }) => fetchedAt)),
    ...olderLink(request, days, basis, addDays(window.from, -1)),
  };
  if (format === 'csv') {
    const lines = movers.map(
      ({ date, symbol, changePercent }) => `${date},${symbol},${changePercent}`,
    );
    const csv = ['date,symbol,changePercent', ...lines, ''].join('\r\n');
    return contentResponse('text/csv; charset=utf-8; header=present', csv, headers);
  }
  const statesWindow = parameters.has('end') || parameters.has('basis');
  const body: MoversBody = {
    range: `last_${days}_days`,
    days,
    ...(statesWindow && { end: window.to, basis }),
    count: movers.length,
    data: movers,
  };
  return jsonResponse(body, headers);
}

function lastModified(instants: readonly string[]): Record<string, string> {
  const newest = instants.reduce((a, b) => (a > b ? a : b), '');
  return newest === '' ? {} : { 'last-modified': new Date(newest).toUTCString() };
}

/** A reference without a path, so that it holds behind every prefix that the API is served under. */
function olderLink(
  request: ApiRequest,
  days: number,
  basis: Basis,
  end: TradingDate,
): Record<string, string> {
  if (end < CALENDAR_START) return {};
  const query = new URLSearchParams({ days: String(days), end, basis });
  const format = request.query.get('format')?.[0];
  if (format !== undefined) query.set('format', format);
  return { link: `<?${query.toString()}>; rel="next"; title="older"` };
}
