import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type LatestQueryVariables } from '@tre/movers-contract';
import { fakeBrowser, provideFakeBrowser } from '../testing/fake-browser';
import { latestData, statusBody } from '../testing/session-body';
import { latestQuestion } from '../session/session-answer';
import { ApiClock } from './api-clock';
import { RETRY_AFTER_MS } from './next-look';
import { PriceSource } from './price-source';
import { QuestionFeed } from './question-feed';

const DATE = 'Sat, 30 Aug 2025 05:00:00 GMT';

type Variables = LatestQueryVariables | undefined;

const VARIABLES: LatestQueryVariables = {
  rows: 20,
  bars: 60,
};

function setUp() {
  const browser = fakeBrowser();
  const variables = signal<Variables>(VARIABLES);
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideFakeBrowser(browser)],
  });
  const http = TestBed.inject(HttpTestingController);
  const feed = TestBed.runInInjectionContext(() => new QuestionFeed(latestQuestion, variables));
  TestBed.tick();
  const expectQuestion = () => http.expectOne((request) => request.url === 'api/graphql');
  const settle = async () => {
    await jest.advanceTimersByTimeAsync(0);
    TestBed.tick();
  };
  return {
    browser,
    variables,
    feed,
    http,
    expectQuestion,
    settle,
    async answer(data = latestData(), headers: Record<string, string> = { Date: DATE }) {
      expectQuestion().flush({ data }, { headers });
      await settle();
    },
    async fail(status: number) {
      expectQuestion().flush('', { status, statusText: 'failed' });
      await settle();
    },
  };
}

describe('QuestionFeed', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks once for both bases, by GET, in one line', () => {
    const { expectQuestion } = setUp();

    const { request } = expectQuestion();

    expect(request.method).toBe('GET');
    expect(request.timeout).toBe(20_000);
    expect(request.params.get('query')).toMatch(/^query Latest\(.*\}$/);
    expect(request.params.get('query')).not.toMatch(/\s\s|\n/);
    expect(JSON.parse(request.params.get('variables') ?? '')).toEqual({
      rows: 20,
      bars: 60,
    });
  });

  it('holds an answer with the instant of its headers', async () => {
    const { feed, answer } = setUp();

    await answer(latestData(), { Date: DATE, Age: '60' });

    expect(feed.held()?.at).toEqual(new Date('2025-08-30T05:01:00Z'));
    expect(feed.held()?.answer.latestSession?.date).toBe('2025-08-29');
    expect(feed.failure()).toBeUndefined();
  });

  it('takes the due instant of the expected session where an answer has no date', async () => {
    const { feed, answer } = setUp();

    await answer(latestData(), {});

    expect(feed.held()?.at).toEqual(new Date('2025-08-30T04:30:00Z'));
  });

  it('runs its clock on from the answer by the steady clock', async () => {
    const { browser, feed, answer } = setUp();
    browser.ms = 1000;
    await answer();

    browser.ms = 91_000;
    await jest.advanceTimersByTimeAsync(30_000);

    expect(feed.now()).toEqual(new Date('2025-08-30T05:01:30Z'));
  });

  it('keeps the last answer through a failure and asks again', async () => {
    const { feed, http, expectQuestion, answer, fail, settle } = setUp();
    await answer();

    feed.ask();
    TestBed.tick();
    await fail(503);

    expect(feed.failure()).toEqual({ kind: 'unanswered', status: 503 });
    expect(feed.held()?.answer.latestSession?.date).toBe('2025-08-29');

    await jest.advanceTimersByTimeAsync(RETRY_AFTER_MS - 1);
    TestBed.tick();
    http.expectNone(() => true);
    await jest.advanceTimersByTimeAsync(1);
    TestBed.tick();
    expect(feed.failure()).toEqual({ kind: 'unanswered', status: 503 });
    expectQuestion().flush({ data: latestData() }, { headers: { Date: DATE } });
    await settle();
    expect(feed.failure()).toBeUndefined();
  });

  it('tells errors of GraphQL and unreadable answers apart', async () => {
    const { feed, expectQuestion, settle } = setUp();

    expectQuestion().flush({ errors: [{ message: '', extensions: { code: 'UNAVAILABLE' } }] });
    await settle();
    const refused = feed.failure();
    feed.ask();
    TestBed.tick();
    expectQuestion().flush({ data: {} });
    await settle();

    expect(refused).toEqual({ kind: 'refused', code: 'UNAVAILABLE' });
    expect(feed.failure()).toEqual({ kind: 'unreadable' });
    expect(feed.held()).toBeUndefined();
  });

  it('looks again after the next due instant', async () => {
    const { expectQuestion, http, answer } = setUp();
    await answer(latestData({ dataStatus: statusBody({ nextDueAt: '2025-08-30T05:10:00.000Z' }) }));

    await jest.advanceTimersByTimeAsync(11 * 60_000 - 1);
    TestBed.tick();
    http.expectNone(() => true);
    await jest.advanceTimersByTimeAsync(1);
    TestBed.tick();

    expectQuestion();
  });

  it('looks again soon while a session is provisional', async () => {
    const { expectQuestion, answer } = setUp();
    await answer(
      latestData({
        latestSession: { date: '2025-08-29', status: 'PROVISIONAL', source: 'MASSIVE' },
      }),
    );

    await jest.advanceTimersByTimeAsync(5 * 60_000);
    TestBed.tick();

    expectQuestion();
  });

  it('shows nothing of another question, and what it answered before at once', async () => {
    const { variables, feed, answer, settle } = setUp();
    await answer();

    variables.set({ ...VARIABLES, rows: 60 });
    await settle();
    const between = feed.held();
    await answer(latestData({ latestSession: null }));
    const other = feed.held();
    variables.set(VARIABLES);
    TestBed.tick();

    expect(between).toBeUndefined();
    expect(other?.variables.rows).toBe(60);
    expect(feed.held()?.answer.latestSession?.date).toBe('2025-08-29');
    expect(feed.asking()).toBe(true);
  });

  it('asks nothing where there is nothing to ask, and not twice the same', async () => {
    const { variables, feed, http, answer, settle } = setUp();
    await answer();

    variables.set({ ...VARIABLES });
    await settle();
    variables.set(undefined);
    await settle();

    http.expectNone(() => true);
    expect(feed.held()).toBeUndefined();
  });

  it('brings back the answer of an earlier visit when the API fails, with its time', async () => {
    const earlier = setUp();
    await earlier.answer();
    TestBed.resetTestingModule();
    const { feed, fail } = setUp();
    const before = feed.held();

    await fail(503);

    expect(before).toBeUndefined();
    expect(feed.held()).toMatchObject({ at: new Date(DATE), hearing: 'kept' });
    expect(feed.now()).toEqual(new Date(DATE));
    expect(TestBed.inject(PriceSource).source()).toBe('MASSIVE');
  });

  it('takes an answer without a connection for a kept one', async () => {
    const { browser, feed, answer } = setUp();
    browser.state = 'offline';

    await answer();

    expect(feed.failure()).toEqual({ kind: 'offline' });
    expect(feed.held()?.hearing).toBe('kept');
  });

  it('tells its time to everyone', async () => {
    const { answer } = setUp();

    await answer();

    expect(TestBed.inject(ApiClock).now()).toEqual(new Date(DATE));
  });

  it.each([
    ['the connection is back', () => window.dispatchEvent(new Event('online'))],
    ['the page is seen again', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('asks again when %s', async (_case, happen) => {
    const { expectQuestion, answer } = setUp();
    await answer();

    happen();
    TestBed.tick();

    expectQuestion();
  });
});
