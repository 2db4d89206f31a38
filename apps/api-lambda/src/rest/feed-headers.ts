import { cacheControl, settledness } from '../http/freshness';
import { type PublishedData } from '../use-cases/published-data';
import { type WinnersFeed } from '../use-cases/winners-feed';
import { lastModified } from './last-modified';

/** A feed is as fresh as its records, like `GET /movers`. */
export function feedHeaders(
  { window, records }: WinnersFeed,
  data: PublishedData,
): Record<string, string> {
  return {
    'cache-control': cacheControl(settledness(window, records, data), data),
    ...lastModified(records),
  };
}
