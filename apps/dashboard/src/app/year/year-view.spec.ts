import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type YearQuery, type YearQueryVariables } from '@tre/movers-contract';
import { accessibilityFaults } from '../testing/accessibility';
import { fakeBrowser, provideFakeBrowser } from '../testing/fake-browser';
import { drawnInTurns } from '../testing/drawn-in-turns';
import { dayBody, finalDay, yearData } from '../testing/year-body';
import { statusBody } from '../testing/session-body';
import { wordsOf } from '../testing/words-of';
import { YearView } from './year-view';

@Component({ template: 'a session' })
class Elsewhere {}

const DATE = 'Tue, 02 Sep 2025 21:00:00 GMT';
const deviceNow = new Date('2025-09-02T21:00:00Z');

async function view(address = '/year', device = deviceNow) {
  localStorage.clear();
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        { path: 'year', component: YearView },
        { path: 'session/:date', component: Elsewhere },
      ]),
      provideHttpClient(),
      provideHttpClientTesting(),
      provideFakeBrowser({ ...fakeBrowser('America/New_York'), deviceNow: () => device }),
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const harness = await RouterTestingHarness.create(address);
  const { fixture } = harness;
  const page = fixture.nativeElement as HTMLElement;
  const question = () => http.expectOne((request) => request.url === 'api/graphql');
  return {
    harness,
    http,
    page,
    words: () => wordsOf(page),
    asked: () => {
      const [request] = http.match((one) => one.url === 'api/graphql');
      return JSON.parse(request?.request.params.get('variables') ?? '{}') as YearQueryVariables;
    },
    /** Answers and lets the view ask again, which it is not stable before. */
    async send(changes: Partial<YearQuery>) {
      question().flush({ data: yearData(changes) }, { headers: { Date: DATE } });
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    },
    async answer(changes: Partial<YearQuery> = {}) {
      question().flush({ data: yearData(changes) }, { headers: { Date: DATE } });
      await drawnInTurns(fixture);
    },
    async fail(status: number) {
      question().flush('', { status, statusText: 'failed' });
      await fixture.whenStable();
    },
    async press(key: string, modifiers: KeyboardEventInit = {}) {
      const event = new KeyboardEvent('keydown', {
        key,
        bubbles: true,
        cancelable: true,
        ...modifiers,
      });
      document.activeElement?.dispatchEvent(event);
      await fixture.whenStable();
      return event;
    },
    focused: () => (document.activeElement as HTMLElement | null)?.dataset['date'],
    stops: () => [...page.querySelectorAll('.calendar [tabindex="0"]')].map(wordsOf),
    link: (date: string) => page.querySelector<HTMLElement>(`a[data-date="${date}"]`),
  };
}

describe('YearView', () => {
  it('shows the winners by month, newest month first', async () => {
    const { page, words, answer } = await view();

    await answer();

    expect(wordsOf(page.querySelector('h1'))).toBe('Top movers of the last 12 months');
    expect(TestBed.inject(Title).getTitle()).toBe('Top movers of the last 12 months · TRE Stocks');
    expect([...page.querySelectorAll('caption')].map(wordsOf)).toEqual([
      'September 2025',
      'August 2025',
    ]);
    const rows = [...page.querySelectorAll('tbody tr')].map(wordsOf);
    expect(rows).toEqual([
      '1 closed 2 due',
      '20 AAPL -1.97 21 TSLA -1.17 22 TSLA +6.22',
      '25 TSLA +1.94 26 TSLA +1.46 27 MSFT +0.94 28 GOOGL +2.01 29 TSLA -3.50',
    ]);
    expect(words()).toContain('Mon 1 Labor Day, closed');
    expect(words()).toContain(
      '8 sessions from Wed 20 Aug 2025 to Fri 29 Aug 2025: the top mover rose in 5, fell in 3.',
    );
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('explains the signs that occur, and no others', async () => {
    const { words, answer } = await view();

    await answer();

    expect(words()).toContain('due: closed, its data comes later');
    expect(words()).not.toContain('prov.');
  });

  it('marks late, missing and provisional sessions in words', async () => {
    const { page, answer } = await view();

    await answer({
      days: [
        dayBody('2025-08-27', { state: 'MISSING' }),
        { ...finalDay('2025-08-28', 'GOOGL', 2.01), state: 'PROVISIONAL' },
        dayBody('2025-08-29', { state: 'LATE' }),
      ],
    });

    expect([...page.querySelectorAll('tbody td')].map(wordsOf)).toEqual([
      '',
      '',
      '27 no record',
      '28 prov. GOOGL +2.01',
      '29 late',
    ]);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('changes the basis without asking again, and takes it along to a session', async () => {
    const { harness, http, page, answer, link } = await view();
    await answer();

    await harness.navigateByUrl('/year?basis=open');

    expect(wordsOf(page.querySelectorAll('tbody tr')[1])).toContain('20 AAPL -1.47');
    expect(link('2025-08-29')?.getAttribute('href')).toBe('session/2025-08-29?basis=open');
    http.verify();
  });

  it('colours a cell by the fixed steps', async () => {
    const { answer, link } = await view();

    await answer();

    expect(link('2025-08-22')?.dataset['heat']).toBe('4');
    expect(link('2025-08-29')?.dataset['heat']).toBe('-3');
    expect(link('2025-09-02')?.dataset['heat']).toBeUndefined();
  });

  it('asks for whole months around the newest session', async () => {
    const { asked } = await view();

    expect(asked()).toEqual({ from: '2024-09-01', to: '2025-08-31' });
  });

  it('asks again where the newest session is of another month than the device thinks', async () => {
    const { asked, send } = await view('/year', new Date('2026-11-25T12:00:00Z'));

    await send({ days: [] });

    expect(asked()).toEqual({ from: '2024-09-01', to: '2025-08-31' });
  });

  it('offers the years that have sessions', async () => {
    const { page, answer } = await view();
    await answer({ dataStatus: statusBody({ firstSession: '2024-08-15' }) });

    const links = [...page.querySelectorAll('.years a')].map((link) => [
      wordsOf(link),
      link.getAttribute('href'),
      link.getAttribute('aria-current'),
    ]);
    expect(links).toEqual([
      ['Last 12 months', '/year', 'page'],
      ['2025', '/year?year=2025', null],
      ['2024', '/year?year=2024', null],
    ]);
  });

  it('asks for the year of the address', async () => {
    const { asked, page } = await view('/year?year=2024');

    expect(asked()).toEqual({ from: '2024-01-01', to: '2024-12-31' });
    expect(wordsOf(page.querySelector('h1'))).toBe('Top movers of 2024');
  });

  it('says that a year has no sessions, and which have', async () => {
    const { page, words, answer } = await view('/year?year=2019');

    await answer({ days: [dayBody('2019-08-29', { state: 'BEFORE_COVERAGE' })] });

    expect(words()).toContain('There is no session of 2019.');
    expect(words()).toContain('The records reach from Wed 20 Aug 2025 to Fri 29 Aug 2025.');
    expect(page.querySelector('table')).toBeNull();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('says that nothing is published yet, and what comes', async () => {
    const { page, words, answer } = await view();

    await answer({
      dataStatus: statusBody({ firstSession: null, latestSession: null }),
      latestSession: null,
      days: [dayBody('2025-08-29', { state: 'LATE' })],
    });

    expect(words()).toContain('No session is published yet.');
    expect(page.querySelector('nav')).toBeNull();
  });

  it('says what failed where there is no answer', async () => {
    const { words, fail } = await view();

    await fail(503);

    expect(words()).toContain('The API does not answer (503).');
    expect(words()).toContain('There is no answer to show yet.');
  });
});

describe('the calendar by keyboard', () => {
  it('is one stop of the Tab key, the newest session', async () => {
    const { answer, stops } = await view();

    await answer();

    expect(stops()).toEqual(['2 due']);
  });

  it('goes from session to session by the arrow keys', async () => {
    const { answer, focused, link, press, stops } = await view();
    await answer();
    link('2025-09-02')?.focus();

    await press('ArrowLeft');
    expect(focused()).toBe('2025-08-29');
    await press('ArrowUp');
    expect(focused()).toBe('2025-08-22');
    const event = await press('Home');

    expect(focused()).toBe('2025-08-20');
    expect(event.defaultPrevented).toBe(true);
    expect(stops()).toEqual(['20 AAPL -1.97']);
  });

  it('leaves keys with a modifier, and others, to the browser', async () => {
    const { answer, focused, link, press } = await view();
    await answer();
    link('2025-08-29')?.focus();

    const events = [await press('ArrowLeft', { altKey: true }), await press('Tab')];

    expect(events.map(({ defaultPrevented }) => defaultPrevented)).toEqual([false, false]);
    expect(focused()).toBe('2025-08-29');
  });

  it('opens a session without loading the page anew', async () => {
    const { harness, answer, link } = await view('/year?basis=open');
    await answer();

    link('2025-08-28')?.click();
    await harness.fixture.whenStable();

    expect(TestBed.inject(Router).url).toBe('/session/2025-08-28?basis=open');
  });

  it('leaves a click that asks for a new tab to the browser', async () => {
    const { harness, page, answer, link } = await view();
    await answer();
    const stay = (event: Event) => event.preventDefault();
    page.addEventListener('click', stay);

    link('2025-08-28')?.dispatchEvent(
      new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true }),
    );
    await harness.fixture.whenStable();

    expect(TestBed.inject(Router).url).toBe('/year');
  });
});
