import { type ApiRequest } from '../http/api-request';
import { type ApiService } from '../http/api-service';
import { type ApiResponse, contentResponse } from '../http/api-response';
import { winnersFeed } from '../use-cases/winners-feed';
import { feedHeaders } from './feed-headers';
import { readQuery } from './read-query';

/**
 * `GET /feed.json`: the latest winners as a JSON Feed 1.1 (jsonfeed.org). It states no addresses, which that format
 * wants absolute, since a function does not know its prefix; the Atom feed links by relative references.
 */
export async function getJsonFeed(request: ApiRequest, { data }: ApiService): Promise<ApiResponse> {
  readQuery(request.query, {});
  const feed = await winnersFeed(data);
  const body = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.subtitle,
    language: 'en',
    authors: [{ name: 'TRE Stocks' }],
    items: feed.entries.map(({ id, title, text, published, updated }) => ({
      id,
      title,
      content_text: text,
      date_published: published,
      date_modified: updated,
    })),
  };
  return contentResponse(
    'application/feed+json; charset=utf-8',
    JSON.stringify(body),
    feedHeaders(feed, data),
  );
}
