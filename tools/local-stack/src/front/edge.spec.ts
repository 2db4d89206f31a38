import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { httpRequest } from '../testing/api';
import { temporaryDirectory } from '../testing/temporary-directory';
import {
  type HttpAnswer,
  type HttpHeader,
  type HttpRequest,
  headerOf,
} from '../http/http-exchange';
import { type DeployedBehavior, type DeployedSite } from '../template/deployed-app';
import { Edge } from './edge';
import { UploadedFiles } from './uploaded-files';

const SPA_FALLBACK = `function handler(event) {
  var request = event.request;
  if (!/\\.[a-z0-9]+$/.test(request.uri)) request.uri = '/index.html';
  return request;
}`;

describe('Edge', () => {
  const directory = temporaryDirectory();
  const page = `<title>${'TRE '.repeat(400)}</title>`;
  const asked: HttpRequest[] = [];
  let nowMs = Date.parse('2025-08-30T05:00:00Z');
  let api: HttpAnswer;

  beforeEach(() => {
    writeFileSync(join(directory, 'index.html'), page);
    writeFileSync(join(directory, 'main-AB12CD34.js'), 'console.log(1)');
    mkdirSync(join(directory, 'media'), { recursive: true });
    writeFileSync(join(directory, 'media', 'inter-ZZ12CD34.woff2'), 'font');
    asked.length = 0;
    api = json('{"count":0}', [['Cache-Control', 'public, max-age=60, s-maxage=300']]);
  });

  const json = (body: string, headers: readonly HttpHeader[] = []): HttpAnswer => ({
    status: 200,
    headers: [['Content-Type', 'application/json'], ['ETag', '"v1"'], ...headers],
    body: Buffer.from(body),
  });

  const files: DeployedBehavior = {
    pathPattern: '*',
    origin: 'files',
    allowedMethods: ['GET', 'HEAD'],
    compress: true,
    cache: {
      minTtlSeconds: 0,
      defaultTtlSeconds: 0,
      maxTtlSeconds: 86_400,
      keyQuery: 'none',
      keyHeaders: [],
      gzip: true,
      brotli: true,
    },
    viewerRequest: SPA_FALLBACK,
    headers: {
      set: [
        { name: 'Content-Security-Policy', value: "default-src 'none'", override: true },
        { name: 'Referrer-Policy', value: 'no-referrer', override: false },
      ],
      remove: ['Server'],
    },
  };
  const gateway: DeployedBehavior = {
    ...files,
    pathPattern: '/api/*',
    origin: 'api',
    allowedMethods: ['GET', 'HEAD', 'OPTIONS', 'POST'],
    cache: { ...files.cache, keyQuery: 'all', keyHeaders: ['Accept'] },
    viewerRequest: undefined,
  };

  function edgeWith(changes: Partial<DeployedSite> = {}) {
    const edge = new Edge({
      site: {
        defaultRootObject: 'index.html',
        behaviors: [gateway, files],
        errorPages: [],
        ...changes,
      },
      stage: 'api',
      files: new UploadedFiles(directory),
      gateway: {
        answer: async (request) => {
          asked.push(request);
          return api;
        },
      },
      now: () => new Date(nowMs),
    });
    return (target: string, headers: readonly HttpHeader[] = [], method = 'GET') =>
      edge.answer(httpRequest({ target, headers, method }));
  }

  it.each(['/', '/year/2025', '/session/2025-08-29?basis=open'])(
    'gives the page to %s, never to be kept unasked',
    async (path) => {
      const answer = await edgeWith()(path);

      expect(answer.status).toBe(200);
      expect(answer.body.toString()).toBe(page);
      expect(headerOf(answer, 'Content-Type')).toBe('text/html; charset=utf-8');
      expect(headerOf(answer, 'Cache-Control')).toBe('no-cache');
    },
  );

  it.each([
    ['/main-AB12CD34.js', 'text/javascript; charset=utf-8'],
    ['/media/inter-ZZ12CD34.woff2', 'font/woff2'],
  ])('lets %s be kept for good', async (path, type) => {
    const answer = await edgeWith()(path);

    expect(headerOf(answer, 'Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(headerOf(answer, 'Content-Type')).toBe(type);
  });

  it.each(['/nothing.js', '/media.js/', '/..%2f..%2fetc%2fpasswd.js', '/%00.js', '/%E0%A4.js'])(
    'has nothing at %s',
    async (path) => {
      expect(
        (await edgeWith({ behaviors: [{ ...files, viewerRequest: undefined }] })(path)).status,
      ).toBe(404);
    },
  );

  it('shows the page that the distribution has for an error', async () => {
    const ask = edgeWith({
      errorPages: [{ status: 404, page: '/index.html', responseStatus: 200 }],
    });

    const answer = await ask('/nothing.js');

    expect(answer.status).toBe(200);
    expect(answer.body.toString()).toBe(page);
  });

  it('adds the headers of its policy to pages and answers alike', async () => {
    api = json('{}', [
      ['Server', 'x'],
      ['Referrer-Policy', 'origin'],
    ]);
    const ask = edgeWith();

    for (const path of ['/', '/api/movers']) {
      const answer = await ask(path);
      expect(headerOf(answer, 'Content-Security-Policy')).toBe("default-src 'none'");
      expect(headerOf(answer, 'Server')).toBeUndefined();
    }
    expect(headerOf(await ask('/api/health'), 'Referrer-Policy')).toBe('origin');
  });

  it('refuses methods that the behaviour does not allow', async () => {
    const ask = edgeWith();

    expect((await ask('/', [], 'POST')).status).toBe(403);
    expect((await ask('/api/movers', [], 'DELETE')).status).toBe(403);
    expect((await ask('/api/graphql', [], 'POST')).status).toBe(200);
  });

  it('passes the API’s requests on without the stage, for whole answers', async () => {
    const ask = edgeWith();

    await ask(
      '/api/movers?days=7',
      [
        ['If-None-Match', '"v0"'],
        ['Accept', 'text/csv'],
      ],
      'HEAD',
    );

    expect(asked).toMatchObject([{ method: 'GET', target: '/movers?days=7' }]);
    expect(asked[0]?.headers).toEqual([
      ['Accept', 'text/csv'],
      ['X-Forwarded-For', '127.0.0.1'],
      ['Via', '2.0 local.cloudfront.net (CloudFront)'],
    ]);
  });

  it('holds answers by query and Accept, and tells when they were made', async () => {
    const ask = edgeWith();
    await ask('/api/movers');
    nowMs += 7_000;

    const held = await ask('/api/movers');
    await ask('/api/movers?days=2');
    await ask('/api/movers', [['Accept', 'text/csv']]);

    expect(asked).toHaveLength(3);
    expect(headerOf(held, 'Age')).toBe('0');
    expect(headerOf(held, 'X-Cache')).toBe('Hit from cloudfront');
    expect(headerOf(held, 'Date')).toBe(new Date(nowMs - 7_000).toUTCString());
  });

  it.each([
    [{ headers: [['Cache-Control', 'no-store'] as const] }],
    [{ headers: [] }],
    [{ status: 503, headers: [['Cache-Control', 'max-age=60'] as const] }],
  ])('holds nothing like %j', async (changes) => {
    api = { ...api, ...changes };
    const ask = edgeWith();

    await ask('/api/movers');
    await ask('/api/movers');

    expect(asked).toHaveLength(2);
  });

  it('never holds answers to POST', async () => {
    const ask = edgeWith();

    await ask('/api/graphql', [], 'POST');
    await ask('/api/graphql', [], 'POST');

    expect(asked).toHaveLength(2);
  });

  it.each(['"v1"', 'W/"v1"', '"v0", W/"v1"', '*'])('answers 304 to %s', async (known) => {
    const answer = await edgeWith()('/api/movers', [['If-None-Match', known]]);

    expect(answer.status).toBe(304);
    expect(answer.body.byteLength).toBe(0);
    expect(headerOf(answer, 'ETag')).toBe('"v1"');
    expect(headerOf(answer, 'Cache-Control')).toBe('public, max-age=60, s-maxage=300');
  });

  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, *', 'gzip', gunzipSync],
  ])('compresses for %s', async (accepted, encoding, decompress) => {
    const answer = await edgeWith()('/', [['Accept-Encoding', accepted]]);

    expect(headerOf(answer, 'Content-Encoding')).toBe(encoding);
    expect(headerOf(answer, 'Vary')).toBe('Accept-Encoding');
    expect(headerOf(answer, 'ETag')).toMatch(/^W\/"[0-9a-f]{32}"$/);
    expect(decompress(answer.body).toString()).toBe(page);
  });

  it.each([
    ['/', 'identity'],
    ['/main-AB12CD34.js', 'br'],
    ['/media/inter-ZZ12CD34.woff2', 'br'],
  ])('sends %s as it is for %s', async (path, accepted) => {
    const answer = await edgeWith()(path, [['Accept-Encoding', accepted]]);

    expect(headerOf(answer, 'Content-Encoding')).toBeUndefined();
  });

  it('serves a file that was built anew', async () => {
    const ask = edgeWith();
    await ask('/');
    rmSync(join(directory, 'index.html'));
    writeFileSync(join(directory, 'index.html'), '<title>new</title>');

    expect((await ask('/')).body.toString()).toBe('<title>new</title>');
  });

  it('lets the viewer function answer by itself', async () => {
    const redirect = `function handler() {
      return { statusCode: 301, headers: { location: { value: '/' } } };
    }`;
    const ask = edgeWith({ behaviors: [{ ...files, viewerRequest: redirect }] });

    const answer = await ask('/old');

    expect(answer.status).toBe(301);
    expect(headerOf(answer, 'Location')).toBe('/');
  });
});
