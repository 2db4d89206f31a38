import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type LatestQuery, type SessionOnQuery } from '@tre/movers-contract';
import { accessibilityFaults } from '../testing/accessibility';
import { comeIntoSight } from '../testing/fake-sight';
import { fakeBrowser, provideFakeBrowser } from '../testing/fake-browser';
import {
  boardRow,
  latestData,
  rowBody,
  sessionBody,
  sessionOnData,
  statusBody,
  winnerBody,
} from '../testing/session-body';
import { wordsOf } from '../testing/words-of';
import { SessionView } from './session-view';

const DATE = 'Sat, 30 Aug 2025 05:00:00 GMT';

async function view(address = '/') {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        { path: '', component: SessionView },
        { path: 'session/:date', component: SessionView },
      ]),
      provideHttpClient(),
      provideHttpClientTesting(),
      provideFakeBrowser(fakeBrowser('America/New_York')),
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const harness = await RouterTestingHarness.create(address);
  const { fixture } = harness;
  const page = fixture.nativeElement as HTMLElement;
  const question = () => http.expectOne((request) => request.url === 'api/graphql');
  return {
    harness,
    page,
    words: () => wordsOf(page),
    async answer(changes: Partial<LatestQuery> = {}) {
      question().flush({ data: latestData(changes) }, { headers: { Date: DATE } });
      await fixture.whenStable();
    },
    async answerOf(day: Partial<SessionOnQuery['day']>) {
      question().flush({ data: sessionOnData(day) }, { headers: { Date: DATE } });
      await fixture.whenStable();
    },
    async fail(status: number) {
      question().flush('', { status, statusText: 'failed' });
      await fixture.whenStable();
    },
    async ask() {
      window.dispatchEvent(new Event('online'));
      TestBed.tick();
    },
  };
}

describe('SessionView', () => {
  beforeEach(() => localStorage.clear());

  it('says that it asks', async () => {
    const { page, words } = await view();

    expect(words()).toContain('Asking…');
    expect(page.querySelector('.session-view')?.getAttribute('aria-busy')).toBe('true');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('answers who moved most, by how much, how fresh and on which basis', async () => {
    const { page, words, answer } = await view();

    await answer();

    expect(wordsOf(page.querySelector('h1'))).toBe('TSLA -3.50 %');
    expect(words()).toContain('Fri 29 Aug 2025 Final');
    expect(words()).toContain('Tesla, top mover close to close');
    expect(words()).toContain('Published Sat 00:31 New York.');
    expect(words()).toContain('Prices from Massive, fetched Sat 00:31 New York');
    expect(TestBed.inject(Title).getTitle()).toBe('TSLA \u22123.50\u2009% · TRE Stocks');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('says of prices from a file no more than that they are from one', async () => {
    const { page, answer } = await view();

    await answer({ shown: sessionBody({ source: 'FILE' }) });

    expect(wordsOf(page.querySelector('footer'))).toBe('Prices from a file, taken as they are.');
  });

  it('changes the basis without asking again', async () => {
    const { harness, page, words, answer } = await view();
    await answer();

    await harness.navigateByUrl('/?basis=open');

    expect(wordsOf(page.querySelector('h1'))).toBe('TSLA -4.00 %');
    expect(words()).toContain('top mover open to close');
    TestBed.inject(HttpTestingController).verify();
  });

  it('shows the board with a bar a symbol', async () => {
    const { page, answer } = await view();

    await answer();

    const rows = [...page.querySelectorAll('.watchlist tbody tr')];
    expect(rows).toHaveLength(4);
    expect(wordsOf(rows[0])).toBe('TSLA Tesla -3.50 % 193.00 +0.50 81.1M');
    expect(page.querySelectorAll('.track [data-sense=down]')).toHaveLength(2);
    expect(page.querySelector('.track rect')?.getAttribute('width')).toBe('70%');
  });

  it('names in the map a top mover without a column, and says how it is told', async () => {
    const { page, answer } = await view();
    const winner = { symbol: 'NFLX', changePercent: -6.06 };
    await answer({
      rows: [rowBody('2025-08-28', 1, 1, { winner }), rowBody('2025-08-29', 1, 1)],
    });

    await comeIntoSight(page);

    const cells = [...page.querySelectorAll('.map tr')].map((row) => wordsOf(row.lastElementChild));
    expect(cells).toEqual(['Other', '', 'NFLX -6.1, top mover']);
    expect(wordsOf(page.querySelector('.map-card .key'))).toBe(
      'Outlined: the top mover. ◇: another top mover open to close. Other: a top mover without a column.',
    );
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('draws the top movers, and maps the sessions, newest on top', async () => {
    const { page, answer } = await view();
    await answer();

    await comeIntoSight(page);

    const rows = [...page.querySelectorAll('.map tbody tr')].map(wordsOf);
    expect(rows[0]).toBe('Fri 29 Aug · not ranked +0.1 · not ranked -3.5, top mover');
    expect(rows).toHaveLength(2);
    expect(page.querySelector('tre-session-chart canvas')).not.toBeNull();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('offers all of an endless watchlist, and keeps the choice in the address', async () => {
    const { harness, page, answer } = await view();
    const board = Array.from({ length: 25 }, (_, at) => boardRow(`A${at}`, at, at));
    await answer({ shown: sessionBody({ board, missing: [] }) });
    const list = () => page.querySelector('.watchlist')?.getAttribute('data-list');
    const button = () => page.querySelector<HTMLButtonElement>('.watchlist button');
    const before = [list(), wordsOf(button())];

    button()?.click();
    await harness.fixture.whenStable();

    expect(before).toEqual([null, 'Show all 25']);
    expect([list(), wordsOf(button())]).toEqual(['all', 'Show the largest moves only']);
    expect(TestBed.inject(Router).url).toBe('/?list=all');
  });

  it('offers no more of a watchlist that is all there', async () => {
    const { page, answer } = await view();
    const board = Array.from({ length: 24 }, (_, at) => boardRow(`A${at}`, at, at));

    await answer({ shown: sessionBody({ board, missing: [] }) });

    expect(page.querySelector('.watchlist button')).toBeNull();
  });

  it.each([
    ['2025-08-19', 9, 'few'],
    ['2025-08-18', 10, 'many'],
  ])('lays out the sessions since %s, %i of them, as %s', async (first, _, expected) => {
    const { page, answer } = await view();

    await answer({
      winners: [winnerBody(first, 'TSLA', -1), winnerBody('2025-08-29', 'TSLA', -3.5)],
    });

    expect(page.querySelector('.cards')?.getAttribute('data-sessions')).toBe(expected);
  });

  it('shows the session of a date, with the ways before and after it', async () => {
    const { page, words, answerOf } = await view('/session/2025-08-27');

    await answerOf({
      date: '2025-08-27',
      state: 'FINAL',
      session: sessionBody({ date: '2025-08-27' }),
    });

    const steps = [...page.querySelectorAll('.step')].map((step) => step.getAttribute('href'));
    expect(steps).toEqual(['/session/2025-08-26', '/session/2025-08-28']);
    expect(words()).toContain('Wed 27 Aug 2025 Final');
    expect(words()).not.toContain('Next:');
    expect(TestBed.inject(Title).getTitle()).toContain('Wed 27 Aug 2025');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('says what a date is that has no session, and leads to the last one', async () => {
    const { page, words, answerOf } = await view('/session/2025-08-30');

    await answerOf({});

    expect(wordsOf(page.querySelector('h1'))).toBe('Sat 30 Aug 2025');
    expect(words()).toContain('Weekend, no session.');
    expect(words()).toContain('Last session: Fri 29 Aug');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('tells what happened since the last visit', async () => {
    localStorage.setItem('last session seen', '2025-08-27');
    const { words, answer } = await view();

    await answer();

    expect(words()).toMatch(/Since your last visit \(27 Aug\) ?: GOOGL \+2\.01 %, TSLA -3\.50 %\./);
    expect(localStorage.getItem('last session seen')).toBe('2025-08-29');
  });

  it('marks a provisional session and who is missing', async () => {
    const { page, words, answer } = await view();

    await answer({
      shown: sessionBody({
        status: 'PROVISIONAL',
        watchlistSize: 5,
        missing: [{ symbol: 'META', reason: 'NO_BAR', changePercent: null }],
      }),
      winners: [winnerBody('2025-08-29', 'TSLA', -3.5, { status: 'PROVISIONAL', missingCount: 1 })],
    });

    expect(page.querySelector('.chip[data-tone=notice]')?.textContent).toBe('Provisional');
    expect(words()).toContain('4 of 5. META is missing and could still take the top.');
    expect(words()).toContain('META no bar');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('says that a session is late', async () => {
    const { words, answer } = await view();

    await answer({ dataStatus: statusBody({ expectedSession: '2025-09-02' }) });

    expect(words()).toContain('Late');
    expect(words()).toContain("You see Friday's.");
  });

  it('shows no columns of bars where none are published', async () => {
    const { page, answer } = await view();
    const withheld = { open: null, close: null, volume: null, previousClose: null };
    const board = sessionBody().board.map((row) => ({ ...row, ...withheld }));

    await answer({ shown: sessionBody({ board }) });

    expect(page.querySelectorAll('.watchlist thead th')).toHaveLength(2);
    expect(page.querySelector('.watchlist')?.textContent).not.toContain('Volume');
  });

  it('says that nothing is published yet, and what comes', async () => {
    const { page, words, answer } = await view();

    await answer({ shown: null, latestSession: null, rows: [], winners: [], otherWinners: [] });

    expect(page.querySelector('h1')?.textContent).toBe('No session is published yet.');
    expect(words()).toContain("Next: Tuesday's session, due Wed 00:30 New York.");
    expect(words()).toContain('Watched: AAPL, MSFT, GOOGL and TSLA.');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('says what failed where there is no answer', async () => {
    const { page, words, fail } = await view();

    await fail(503);

    expect(words()).toContain('The API does not answer (503). Trying again in 30 s.');
    expect(words()).toContain('There is no answer to show yet.');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('keeps the last answer through a failure, with its time', async () => {
    const { page, words, answer, ask, fail } = await view();
    await answer();

    await ask();
    await fail(503);

    expect(words()).toContain(
      'The API does not answer (503). Shown: the answer of Sat 01:00 New York.',
    );
    expect(page.querySelector('h1')?.textContent).toContain('TSLA');
  });

  it('asks again on demand', async () => {
    const { page, answer, fail } = await view();
    await fail(503);

    page.querySelector<HTMLButtonElement>('tre-failure-notice button')?.click();
    TestBed.tick();
    await answer();

    expect(page.querySelector('[role=alert]')).toBeNull();
    expect(page.querySelector('h1')?.textContent).toContain('TSLA');
  });
});
