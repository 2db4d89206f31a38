import { MalformedAnswer } from './massive-error';

/** Where the API stands: the origin, and a path prefix that every request keeps. */
export interface BaseUrl {
  readonly origin: string;
  /** Empty, or with a leading and without a trailing slash. */
  readonly prefix: string;
  /** Whether it is this very machine, which no proxy of the environment can reach for us. */
  readonly isLoopback: boolean;
}

/** The path of a request in segments, not yet encoded, and its query. */
export interface Target {
  readonly segments: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
}

/** The vendor's own address. */
export const MASSIVE_BASE_URL = 'https://api.massive.com';

/**
 * Reads a base address. Throws a TypeError where the key would not be safe or the address makes no sense:
 * plain HTTP beyond this machine, credentials, a query or a fragment.
 */
export function parseBaseUrl(text: string): BaseUrl {
  if (!URL.canParse(text)) throw new TypeError('baseUrl is not a URL');
  const url = new URL(text);
  const isLoopback = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) {
    throw new TypeError('baseUrl must be https, or http on this machine');
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new TypeError('baseUrl must hold no credentials, query or fragment');
  }
  return { origin: url.origin, prefix: url.pathname.replace(/\/+$/, ''), isLoopback };
}

/** The address of a request. */
export function requestUrl(base: BaseUrl, { segments, query }: Target): URL {
  const path = segments.map((segment) => encodeURIComponent(segment)).join('/');
  const url = new URL(`${base.origin}${base.prefix}/${path}`);
  url.search = new URLSearchParams(query).toString();
  return url;
}

/**
 * The address that an answer names as its next page, null where it names none. Throws {@link MalformedAnswer}
 * where it leads to another origin, for the key would travel there.
 */
export function nextPageUrl(nextUrl: unknown, current: URL): URL | null {
  if (nextUrl === undefined || nextUrl === null || nextUrl === '') return null;
  if (typeof nextUrl !== 'string' || !URL.canParse(nextUrl, current.href)) {
    throw new MalformedAnswer('next_url is not a URL');
  }
  const url = new URL(nextUrl, current.href);
  if (url.origin !== current.origin || url.username !== '' || url.password !== '') {
    throw new MalformedAnswer('next_url leads to another origin, where the key must not go');
  }
  if (url.searchParams.has('apiKey')) url.searchParams.delete('apiKey');
  return url;
}
