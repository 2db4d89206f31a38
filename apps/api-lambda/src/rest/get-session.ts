import { type MarketDay, type SessionState } from '@tre/movers-domain';
import { type ApiRequest } from '../http/api-request';
import { type ApiService } from '../http/api-service';
import { type ApiResponse, jsonResponse } from '../http/api-response';
import { cacheControl, settledness } from '../http/freshness';
import { RequestProblem } from '../http/problem';
import { type Day, dayOf } from '../use-cases/day';
import { publicRecord } from '../use-cases/public-record';
import { lastModified } from './last-modified';
import { readParameter } from './parameter';
import { readQuery } from './read-query';
import { sessionPath } from './session-path';

/** `GET /movers/{date}`: the date's record, final or provisional, or a 404 that tells the date's state. */
export async function getSession(request: ApiRequest, { data }: ApiService): Promise<ApiResponse> {
  readQuery(request.query, {});
  const date = readParameter('date', sessionPath.date, request.pathParameters['date'] ?? '');
  const day = await dayOf(data, date, (asked) => data.reader.record(asked));
  if (day.record === undefined) throw noRecord(day);
  return jsonResponse(publicRecord(day.record, data.bars), {
    'cache-control': cacheControl(settledness({ from: date, to: date }, [day.record], data), data),
    ...lastModified([day.record]),
  });
}

const REASONS: Readonly<Record<SessionState, string>> = {
  weekend: 'is a weekend',
  holiday: 'is a holiday',
  beforeCoverage: 'lies before the first record',
  future: 'has not closed yet',
  pending: 'has closed, its data is not due yet',
  late: 'is due and late; further tries follow',
  missing: 'was due and has no record',
  provisional: 'has a provisional record',
  final: 'has a final record',
};

function noRecord({ date, state, marketDay }: Day): RequestProblem {
  const holiday = holidayName(marketDay);
  return new RequestProblem('no-record', {
    detail: `${date} ${holiday === undefined ? REASONS[state] : `is closed: ${holiday}`}.`,
    state,
    ...(holiday !== undefined && { holiday }),
  });
}

function holidayName(marketDay: MarketDay): string | undefined {
  return marketDay.kind === 'holiday' ? marketDay.name : undefined;
}
