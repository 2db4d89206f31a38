import { type ApiRequest } from '../http/api-request';
import { type ApiService } from '../http/api-service';
import { type ApiResponse, contentResponse } from '../http/api-response';
import { type FeedEntry, type WinnersFeed, winnersFeed } from '../use-cases/winners-feed';
import { feedHeaders } from './feed-headers';
import { readQuery } from './read-query';

/** `GET /feed.atom`: the latest winners in the Atom syndication format (RFC 4287). */
export async function getAtomFeed(request: ApiRequest, { data }: ApiService): Promise<ApiResponse> {
  readQuery(request.query, {});
  const feed = await winnersFeed(data);
  return contentResponse(
    'application/atom+xml; charset=utf-8',
    atomDocument(feed),
    feedHeaders(feed, data),
  );
}

/** Links are relative to the feed's own address (RFC 4287, 2), since a function does not know its prefix. */
function atomDocument({ id, title, subtitle, updated, entries }: WinnersFeed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element('id', id),
    element('title', title),
    element('subtitle', subtitle),
    element('updated', updated),
    `<author>${element('name', 'TRE Stocks')}</author>`,
    '<link rel="self" type="application/atom+xml" href="feed.atom"/>',
    '<link rel="alternate" type="application/json" href="movers"/>',
    ...entries.map(atomEntry),
    '</feed>',
    '',
  ].join('\n');
}

function atomEntry({ id, date, title, text, published, updated }: FeedEntry): string {
  return [
    '<entry>',
    element('id', id),
    element('title', title),
    element('published', published),
    element('updated', updated),
    `<link rel="alternate" type="application/json" href="movers/${date}"/>`,
    element('content', text),
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
