import {
  type HttpAnswer,
  type HttpHeader,
  type HttpRequest,
  headerOf,
  withHeaders,
  withoutHeaders,
} from '../http/http-exchange';
import { type DeployedBehavior, type DeployedSite } from '../template/deployed-app';
import { type Encoding, chosenEncoding, compress } from './compress';
import { EdgeCache } from './edge-cache';
import { pathMatcher } from './path-matcher';
import { revalidated } from './revalidated';
import { type ViewerFunction, viewerFunction } from './viewer-function';

/** What lies behind the edge. */
export interface EdgeOptions {
  readonly site: DeployedSite;
  /** The API's stage, the first part of the paths that reach it. */
  readonly stage: string;
  readonly files: { answer(path: string): Promise<HttpAnswer> };
  /** Takes requests without the stage. */
  readonly gateway: { answer(request: HttpRequest): Promise<HttpAnswer> };
  readonly now: () => Date;
}

interface Behavior extends DeployedBehavior {
  readonly matches: (path: string) => boolean;
  readonly edit: ViewerFunction;
}

/** Answers as the CloudFront distribution does: dashboard and API under one origin. */
export class Edge {
  private readonly behaviors: readonly Behavior[];
  private readonly cache = new EdgeCache();
  private readonly compressed = new WeakMap<Buffer, Map<Encoding, Promise<Buffer>>>();

  constructor(private readonly options: EdgeOptions) {
    this.behaviors = options.site.behaviors.map((behavior) => ({
      ...behavior,
      matches: pathMatcher(behavior.pathPattern),
      edit:
        behavior.viewerRequest === undefined
          ? async ({ target }) => ({ path: pathOf(target) })
          : viewerFunction(behavior.viewerRequest),
    }));
  }

  async answer(request: HttpRequest): Promise<HttpAnswer> {
    const behavior = this.behaviors.find(({ matches }) => matches(pathOf(request.target)));
    if (behavior === undefined || !behavior.allowedMethods.includes(request.method)) return REFUSED;
    const edited = await behavior.edit(request);
    const answer =
      'answer' in edited
        ? edited.answer
        : await this.throughCache(
            { ...request, target: withPath(request.target, edited.path) },
            behavior,
          );
    const headed = withEdgeHeaders(answer, behavior);
    return this.encoded(revalidated(headed, request), request, behavior);
  }

  /** Drops every answer held, as an invalidation of all paths does. */
  forget(): void {
    this.cache.clear();
  }

  private async throughCache(request: HttpRequest, behavior: Behavior): Promise<HttpAnswer> {
    const isCacheable = ['GET', 'HEAD'].includes(request.method);
    const key = cacheKey(request, behavior);
    const held = isCacheable ? this.cache.get(key) : undefined;
    if (held !== undefined) {
      const { answer, ageSeconds } = held;
      return withHeaders(answer, [
        ['Age', String(ageSeconds)],
        ['X-Cache', 'Hit from cloudfront'],
      ]);
    }
    // An answer that stays here must say when it was made, and have a body whoever asks for it next.
    const answer = withHeaders(await this.fromOrigin(request, behavior), [
      ['Date', this.options.now().toUTCString()],
    ]);
    if (isCacheable) this.cache.put(key, answer, behavior.cache);
    return withHeaders(answer, [['X-Cache', 'Miss from cloudfront']]);
  }

  private async fromOrigin(request: HttpRequest, behavior: Behavior): Promise<HttpAnswer> {
    const answer = await this.ask(request, behavior);
    const page = this.options.site.errorPages.find(({ status }) => status === answer.status);
    if (page === undefined) return answer;
    const shown = await this.options.files.answer(page.page);
    return { ...shown, status: page.responseStatus };
  }

  private ask(request: HttpRequest, { origin }: Behavior): Promise<HttpAnswer> {
    const { site, stage, files, gateway } = this.options;
    const path = pathOf(request.target);
    if (origin === 'files') {
      return files.answer(path === '/' ? `/${site.defaultRootObject}` : path);
    }
    // The edge asks for whole bodies, and compares and compresses by itself.
    const headers = withoutHeaders(request.headers, [
      'Accept-Encoding',
      'If-None-Match',
      'If-Modified-Since',
    ]);
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const forwarded: HttpHeader[] = [
      ['X-Forwarded-For', request.sourceIp],
      ['Via', '2.0 local.cloudfront.net (CloudFront)'],
    ];
    return gateway.answer({
      ...request,
      method,
      target: request.target.slice(`/${stage}`.length),
      headers: [...headers, ...forwarded],
    });
  }

  private async encoded(
    answer: HttpAnswer,
    request: HttpRequest,
    { compress: isOn, cache }: Behavior,
  ): Promise<HttpAnswer> {
    if (!isOn || headerOf(answer, 'Content-Encoding') !== undefined) return answer;
    const offered: readonly Encoding[] = [
      ...(cache.brotli ? (['br'] as const) : []),
      ...(cache.gzip ? (['gzip'] as const) : []),
    ];
    const encoding = chosenEncoding(headerOf(request, 'Accept-Encoding'), offered, {
      contentType: headerOf(answer, 'Content-Type'),
      length: answer.body.byteLength,
    });
    if (encoding === undefined) return answer;
    const etag = headerOf(answer, 'ETag');
    // Compressing changes the bytes, so that the tag can only vouch for their meaning.
    const weak: HttpHeader[] =
      etag === undefined || etag.startsWith('W/') ? [] : [['ETag', `W/${etag}`]];
    return withHeaders({ ...answer, body: await this.compressedOnce(answer.body, encoding) }, [
      ['Content-Encoding', encoding],
      ['Vary', varyOf(answer)],
      ...weak,
    ]);
  }

  /** Files and held answers are the same buffer each time. */
  private compressedOnce(body: Buffer, encoding: Encoding): Promise<Buffer> {
    const known = this.compressed.get(body) ?? new Map<Encoding, Promise<Buffer>>();
    this.compressed.set(body, known);
    const compressed = known.get(encoding) ?? compress(body, encoding);
    known.set(encoding, compressed);
    return compressed;
  }
}

const REFUSED: HttpAnswer = {
  status: 403,
  headers: [['Content-Type', 'text/html']],
  body: Buffer.from(
    '<h1>403 ERROR</h1>This distribution does not allow the method of the request.',
  ),
};

function pathOf(target: string): string {
  return target.split('?')[0] ?? '/';
}

function withPath(target: string, path: string): string {
  const query = target.indexOf('?');
  return query < 0 ? path : `${path}${target.slice(query)}`;
}

function cacheKey(request: HttpRequest, { cache }: Behavior): string {
  const target = cache.keyQuery === 'all' ? request.target : pathOf(request.target);
  const headers = cache.keyHeaders.map((name) => headerOf(request, name) ?? '');
  return JSON.stringify([target, ...headers]);
}

function withEdgeHeaders(answer: HttpAnswer, { headers: { set, remove } }: Behavior): HttpAnswer {
  const kept = { ...answer, headers: withoutHeaders(answer.headers, remove) };
  const added = set.filter(({ name, override }) => override || headerOf(kept, name) === undefined);
  return withHeaders(
    kept,
    added.map(({ name, value }): HttpHeader => [name, value]),
  );
}

function varyOf({ headers }: HttpAnswer): string {
  const told = headers.filter(([name]) => name.toLowerCase() === 'vary').map(([, value]) => value);
  return [...told, 'Accept-Encoding'].join(', ');
}
