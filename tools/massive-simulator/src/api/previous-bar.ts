import { isTicker, lastSessions, type TradingDate } from '@tre/movers-domain';
import { servedBars } from '../market/adjusted-bars';
import { type ApiRequest, type ApiScene, type Endpoint } from './endpoint';
import { readFlag } from './parameters';
import { latestServed } from './publication';
import { closingTime, envelope, namedRow } from './rows';

/** How many sessions back the last bar of a symbol is looked for. */
const LOOK_BACK = 10;

/** `GET /v2/aggs/ticker/{ticker}/prev`: the latest bar that the plan serves. */
export const previousBar: Endpoint = {
  name: 'prev',
  route: /^\/v2\/aggs\/ticker\/(?<ticker>[^/]+)\/prev$/,
  answer: ({ path, query }: ApiRequest, scene: ApiScene) => {
    const { market, today, requestId } = scene;
    const ticker = path['ticker'] ?? '';
    const adjusted = readFlag(requestId, query, 'adjusted', true);
    const bars = servedBars(market, { adjusted, asOf: today });
    const rows = servedSessions(scene).flatMap((session) => {
      const bar = isTicker(ticker) ? bars(ticker, session) : undefined;
      return bar === undefined ? [] : [namedRow(bar, closingTime(session))];
    });
    const body = envelope(rows.slice(-1), { ticker, adjusted, status: 'OK', requestId });
    return { status: 200, body };
  },
};

function servedSessions({ market, fault, faultScene, at, plan }: ApiScene): readonly TradingDate[] {
  const latest = latestServed(at, plan);
  const { lastSession } = market;
  const upTo = lastSession !== null && lastSession < latest ? lastSession : latest;
  return lastSessions(LOOK_BACK, upTo).filter(
    (session) => fault.withholds?.(session, faultScene) !== true,
  );
}
