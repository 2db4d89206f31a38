import { isTicker } from '@tre/movers-domain';
import { servedBars } from '../market/adjusted-bars';
import { type ApiRequest, type ApiScene, type Endpoint } from './endpoint';
import { isServed } from './grouped';
import { readDate, readFlag } from './parameters';
import { noData } from './refusals';

/** `GET /v1/open-close/{ticker}/{date}`: one bar as a flat object, a 404 without it. */
export const openClose: Endpoint = {
  name: 'openClose',
  route: /^\/v1\/open-close\/(?<ticker>[^/]+)\/(?<date>[^/]+)$/,
  answer: ({ path, query }: ApiRequest, scene: ApiScene) => {
    const { market, today, requestId } = scene;
    const ticker = path['ticker'];
    const date = readDate(requestId, 'date', path['date']);
    const adjusted = readFlag(requestId, query, 'adjusted', true);
    const bars = servedBars(market, { adjusted, asOf: today });
    const bar = isServed(date, scene) && isTicker(ticker) ? bars(ticker, date) : undefined;
    if (bar === undefined) throw noData(requestId);
    const { symbol, open, high, low, close, volume } = bar;
    const body = { status: 'OK', from: date, symbol, open, high, low, close, volume };
    // A price file knows nothing of the hours outside of the session.
    const outside = market.source === 'file' ? {} : { afterHours: close, preMarket: open };
    return { status: 200, body: { ...body, ...outside } };
  },
};
