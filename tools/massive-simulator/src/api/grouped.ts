import { type TradingDate } from '@tre/movers-domain';
import { servedBars } from '../market/adjusted-bars';
import { type ApiRequest, type ApiScene, type Endpoint } from './endpoint';
import { readDate, readFlag } from './parameters';
import { availability } from './publication';
import { notYetPublished, olderThanPlan } from './refusals';
import { closingTime, envelope, namedRow, type Row } from './rows';

/** `GET /v2/aggs/grouped/locale/us/market/stocks/{date}`: every symbol's bar of one session. */
export const grouped: Endpoint = {
  name: 'grouped',
  route: /^\/v2\/aggs\/grouped\/locale\/us\/market\/stocks\/(?<date>[^/]+)$/,
  answer: ({ path, query }: ApiRequest, scene: ApiScene) => {
    const { requestId } = scene;
    const date = readDate(requestId, 'date', path['date']);
    const adjusted = readFlag(requestId, query, 'adjusted', true);
    const withOtc = readFlag(requestId, query, 'include_otc', false);
    const rows = isServed(date, scene) ? rowsOf(date, scene, { adjusted, withOtc }) : [];
    const status = date === scene.today && rows.length > 0 ? 'DELAYED' : 'OK';
    return { status: 200, body: envelope(rows, { adjusted, status, requestId }) };
  },
};

/** Whether the plan and the fault let the date's bars out; false where there are none, a refusal where they are kept back. */
export function isServed(date: TradingDate, scene: ApiScene): boolean {
  const { fault, faultScene, requestId } = scene;
  const standing = availability(date, scene.at, scene.plan);
  if (standing === 'tooOld') throw olderThanPlan(requestId);
  if (standing === 'notYet' || fault.withholds?.(date, faultScene) === true) {
    throw notYetPublished(requestId);
  }
  return standing === 'served';
}

function rowsOf(
  session: TradingDate,
  { market, fault, faultScene, today }: ApiScene,
  { adjusted, withOtc }: { readonly adjusted: boolean; readonly withOtc: boolean },
): readonly unknown[] {
  const bars = servedBars(market, { adjusted, asOf: today });
  const t = closingTime(session);
  const rows: Row[] = [];
  for (const symbol of market.symbolsOn(session)) {
    const bar = bars(symbol, session);
    if (bar !== undefined && (withOtc || bar.otc !== true)) rows.push(namedRow(bar, t));
  }
  return fault.groupedRows?.(rows, session, faultScene) ?? rows;
}
