import { once } from 'node:events';
import { type IncomingMessage, type Server, createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Browser, type Page } from 'playwright-core';
import { launchBrowser } from './testing/browser';
import { type LocalStack, startLocalStack } from './testing/local-stack';
import { settled } from './testing/settled';
import { viewPaths } from './testing/view-paths';

/** What the edge sends with everything, by name; the policy is held word for word by the tests of the template. */
const CAREFUL = {
  'content-security-policy': expect.stringMatching(
    /default-src 'none'.*frame-ancestors 'none'.*require-trusted-types-for 'script'/,
  ),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': expect.stringMatching(/^max-age=63072000; includeSubDomains/i),
  'permissions-policy': expect.stringContaining('camera=()'),
  'cross-origin-opener-policy': 'same-origin',
};

describe('in the browser the dashboard', () => {
  let browser: Browser;
  let stack: LocalStack;
  let stranger: Server;
  let strangersAddress: string;
  const asked: string[] = [];

  beforeAll(async () => {
    stranger = createServer(({ url = '' }: IncomingMessage, response) => {
      asked.push(url);
      response
        .writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' })
        .end(`<!doctype html><title>a stranger</title><iframe src="${stack.dashboard}"></iframe>`);
    });
    stranger.listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    strangersAddress = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
    [browser, stack] = await Promise.all([
      launchBrowser(),
      startLocalStack('--as-of', '2025-08-29', '--sessions', '30'),
    ]);
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
    stranger?.closeAllConnections();
    stranger?.close();
  });

  it('comes with the headers of a careful site: every view, scripts, answers and refusals', async () => {
    const page = await opened();
    const script = await page.locator('script[src]').first().getAttribute('src');
    const views = viewPaths.map(([, path]) => path);
    const paths = [...views, `/${script}`, '/api/movers', '/api/nothing', '/nothing.js'];

    const found = [];
    for (const path of paths) {
      found.push((await page.request.get(new URL(path, stack.dashboard).href)).headers());
    }
    await page.context().close();

    expect(found).toHaveLength(paths.length);
    for (const headers of found) expect(headers).toMatchObject(CAREFUL);
  });

  it('runs no script that someone slipped into the page', async () => {
    const page = await opened();

    const violated = await page.evaluate(`(async () => {
      const directives = [];
      document.addEventListener('securitypolicyviolation', (violation) =>
        directives.push(violation.effectiveDirective));
      const slip = (name, text, into) => {
        const element = document.createElement(name);
        element.append(document.createTextNode(text));
        into.append(element);
      };
      slip('style', 'body { background: url(${strangersAddress}/style) }', document.head);
      slip('script', 'globalThis.slipped = true', document.head);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return directives;
    })()`);
    const slipped = await page.evaluate('globalThis.slipped');
    await page.context().close();

    expect(slipped).toBeUndefined();
    expect(violated).toContain('style-src-elem');
    expect(violated).toContainEqual(
      expect.stringMatching(/^(script-src-elem|require-trusted-types-for)$/),
    );
  });

  it.each([
    ['markup', `document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'`],
    ['the address of a script', `document.createElement('script').src = '/main.js'`],
    ['a handler', `document.createElement('b').setAttribute('onclick', 'alert(1)')`],
    ['code', `eval('1 + 1')`],
    ['a policy of its own', `trustedTypes.createPolicy('mine', { createHTML: (html) => html })`],
  ])('makes nothing of a text that is %s', async (_, code) => {
    const page = await opened();

    // In a task of its own, since what the test itself evaluates may do more than the page.
    const outcome = await page.evaluate(
      `new Promise((resolve) => setTimeout(() => {
        try { ${code}; resolve('done'); } catch (error) { resolve(error.name); }
      }))`,
    );
    await page.context().close();

    expect(['TypeError', 'EvalError']).toContain(outcome);
  });

  it('lets nothing out to another origin', async () => {
    const page = await opened();
    asked.length = 0;

    const outcomes = await page.evaluate(`(async () => {
      const foreign = '${strangersAddress}';
      const form = document.createElement('form');
      form.action = foreign + '/form';
      document.body.append(form);
      form.submit();
      navigator.sendBeacon(foreign + '/beacon');
      const image = new Image();
      image.src = foreign + '/image';
      return [
        await fetch(foreign + '/fetch').then(() => 'sent', ({ name }) => name),
        await new Promise((resolve) => {
          image.onload = () => resolve('loaded');
          image.onerror = () => resolve('failed');
        }),
      ];
    })()`);
    const stayed = new URL(page.url()).origin;
    await page.context().close();

    expect(outcomes).toEqual(['TypeError', 'failed']);
    expect(asked).toEqual([]);
    expect(stayed).toBe(new URL(stack.dashboard).origin);
  });

  it('is shown in no frame of another site', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const refusals: string[] = [];
    page.on('console', (message) => refusals.push(message.text()));

    await page.goto(strangersAddress);
    const frame = page.frames().at(1);
    const shown = await frame?.locator('main').count();
    await context.close();

    expect(frame).toBeDefined();
    expect(shown).toBe(0);
    expect(refusals.join()).toMatch(/frame-ancestors|X-Frame-Options/);
  });

  it('keeps no answer of the API and nothing of another origin in its worker', async () => {
    const page = await opened();
    await page.evaluate('navigator.serviceWorker.ready');

    const kept = await keptByWorker(page);
    await page.context().close();

    expect(kept.length).toBeGreaterThan(3);
    expect(kept.filter(({ origin }) => origin !== new URL(stack.dashboard).origin)).toEqual([]);
    expect(kept.filter(({ path }) => path.startsWith('/api/'))).toEqual([]);
  });

  it('sets no cookie', async () => {
    const page = await opened();

    const cookies = await page.context().cookies();
    await page.context().close();

    expect(cookies).toEqual([]);
  });

  async function opened(): Promise<Page> {
    const page = await (await browser.newContext()).newPage();
    await page.goto(stack.dashboard);
    await settled(page);
    return page;
  }
});

/** What lies in the worker's caches once the shell does, but for the worker's own notes. */
async function keptByWorker(page: Page): Promise<readonly { origin: string; path: string }[]> {
  const urls = await page.evaluate<readonly string[]>(`(async () => {
    for (let tries = 0; tries < 100; tries += 1) {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      const urls = requests.flat().map(({ url }) => url);
      if (urls.some((url) => url.endsWith('/index.html'))) return urls;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return [];
  })()`);
  return urls.map((url) => {
    const { origin, pathname } = new URL(url);
    return { origin, path: pathname };
  });
}
