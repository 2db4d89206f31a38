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
import { wrongParameter } from '../http/wrong-parameter';
import { lastMovers } from '../use-cases/last-movers';
import { type AnswerFormat, answerFormat } from './answer-format';
import { lastModified } from './last-modified';
import { DEFAULT_BASIS, DEFAULT_DAYS, moversQuery } from './movers-query';
import { readQuery } from './read-query';

/** `GET /movers`: the winners of the final records of the last days, newest first. */
export async function getMovers(request: ApiRequest, { data }: ApiService): Promise<ApiResponse> {
  const asked = readQuery(request.query, moversQuery);
  const { end, days = DEFAULT_DAYS, basis = DEFAULT_BASIS } = asked;
  const latest = lastDueDate(data.now(), data.schedule);
  if (end !== undefined && end > latest) {
    throw wrongParameter('end', `end is ${end}: the last date whose data is due is ${latest}.`);
  }
  const format = answerFormat(asked.format, request.headers);

  const { window, winners, records } = await lastMovers(data, {
    days,
    basis,
    end: end ?? latest,
  });

  const movers = winners.map(({ date, symbol, changePercent }) => ({
    date,
    symbol,
    changePercent: roundPercent(changePercent),
  }));
  const headers = {
    'cache-control': cacheControl(settledness(window, records, data), data),
    vary: 'Accept',
    ...lastModified(records),
    ...olderLink({ days, from: window.from, basis, format: asked.format }),
  };
  if (format === 'csv') {
    const lines = movers.map(
      ({ date, symbol, changePercent }) => `${date},${symbol},${changePercent}`,
    );
    const csv = ['date,symbol,changePercent', ...lines, ''].join('\r\n');
    return contentResponse('text/csv; charset=utf-8; header=present', csv, headers);
  }
  const statesWindow = asked.end !== undefined || asked.basis !== undefined;
  const body: MoversBody = {
    range: `last_${days}_days`,
    days,
    ...(statesWindow && { end: window.to, basis }),
    count: movers.length,
    data: movers,
  };
  return jsonResponse(body, headers);
}

/** A reference without a path, so that it holds behind every prefix that the API is served under. */
function olderLink({
  days,
  from,
  basis,
  format,
}: {
  readonly days: number;
  readonly from: TradingDate;
  readonly basis: Basis;
  readonly format: AnswerFormat | undefined;
}): Record<string, string> {
  if (from <= CALENDAR_START) return {};
  const query = new URLSearchParams({ days: String(days), end: addDays(from, -1), basis });
  if (format !== undefined) query.set('format', format);
  return { link: `<?${query.toString()}>; rel="next"; title="older"` };
}
