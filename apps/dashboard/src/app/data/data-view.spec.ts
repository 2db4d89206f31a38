import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type DataQuery } from '@tre/movers-contract';
import { parseTradingDate, sessionsBetween } from '@tre/movers-domain';
import { accessibilityFaults } from '../testing/accessibility';
import { dataBody } from '../testing/data-body';
import { fakeBrowser, provideFakeBrowser } from '../testing/fake-browser';
import { statusBody } from '../testing/session-body';
import { wordsOf } from '../testing/words-of';
import { DataView } from './data-view';

const DATE = 'Sat, 30 Aug 2025 05:00:00 GMT';

async function view(address = '/data') {
  localStorage.clear();
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'data', component: DataView }]),
      provideHttpClient(),
      provideHttpClientTesting(),
      provideFakeBrowser(fakeBrowser('America/New_York')),
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const { fixture } = await RouterTestingHarness.create(address);
  const page = fixture.nativeElement as HTMLElement;
  const question = () => http.expectOne((request) => request.url === 'api/graphql');
  return {
    page,
    words: () => wordsOf(page),
    section: (name: string) => wordsOf(page.querySelector(`section[aria-labelledby=${name}]`)),
    async answer(changes: Partial<DataQuery> = {}) {
      question().flush({ data: dataBody(changes) }, { headers: { Date: DATE } });
      await fixture.whenStable();
    },
    async fail(status: number) {
      question().flush('', { status, statusText: 'failed' });
      await fixture.whenStable();
    },
    async copyFirst() {
      page.querySelector<HTMLButtonElement>('.copy-row button')?.click();
      await fixture.whenStable();
    },
  };
}

describe('DataView', () => {
  it('says that it asks', async () => {
    const { words } = await view();

    expect(words()).toContain('Asking');
  });

  it('says what the figures mean, with an answer or without', async () => {
    const { page, section, fail } = await view();

    await fail(503);

    expect(TestBed.inject(Title).getTitle()).toBe('Data · TRE Stocks');
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    expect(section('definitions')).toContain(
      '(close / previous close − 1) × 100'.replace('−', '-'),
    );
    expect(section('terms')).toContain('Nothing here is investment advice.');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('tells what there is', async () => {
    const { page, section, answer } = await view();

    await answer();

    expect(section('coverage')).toContain('Coverage On time Sessions due 61 Final 61');
    expect(section('coverage')).toContain('From Tue 3 Jun 2025 to Fri 29 Aug 2025.');
    expect(section('gaps')).toBe('Gaps None: every session due since Tue 3 Jun 2025 has a record.');
    expect(section('corrections')).toContain('None: no final record changed');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('links the sessions without a record, newest first', async () => {
    const { page, section, answer } = await view('/data?basis=open');

    await answer({
      coverage: {
        ...dataBody().coverage,
        missingSessions: ['2025-08-14', '2025-08-15'],
      },
    });

    expect(section('gaps')).toBe('Gaps 2 sessions have no record. Fri 15 Aug 2025 Thu 14 Aug 2025');
    expect(page.querySelector('.gaps a')?.getAttribute('href')).toBe(
      '/session/2025-08-15?basis=open',
    );
  });

  it('counts what a long list leaves out', async () => {
    const { page, section, answer } = await view();
    const missingSessions = sessionsBetween(
      parseTradingDate('2025-01-02'),
      parseTradingDate('2025-06-02'),
    );

    await answer({ coverage: { ...dataBody().coverage, missingSessions } });

    expect(page.querySelectorAll('.gaps a')).toHaveLength(60);
    expect(section('gaps')).toContain(`and ${missingSessions.length - 60} older`);
  });

  it('tables corrections with what was and what is', async () => {
    const { page, answer } = await view();
    const entry = { symbol: 'NVDA', changePercent: 3.12, at: '2025-08-28T04:31:00.000Z' } as const;

    await answer({
      corrections: [
        {
          date: '2025-08-27',
          history: [
            { ...entry, cause: 'CREATED' },
            { ...entry, cause: 'UPSTREAM', symbol: 'TSLA', changePercent: -3.5 },
          ],
        },
      ],
    });

    expect(wordsOf(page.querySelector('.corrections tbody tr'))).toBe(
      'Wed 27 Aug 2025 Prices were corrected, Thu 00:31 New York NVDA +3.12 % TSLA -3.50 %',
    );
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('says that the newest session is late', async () => {
    const { page, answer } = await view();

    await answer({ dataStatus: statusBody({ punctuality: 'LATE' }) });

    expect(wordsOf(page.querySelector('.chip[data-tone=notice]'))).toBe('Late');
  });

  it('has no gaps and corrections to tell of where nothing is published', async () => {
    const { page, section, answer } = await view();

    await answer({
      dataStatus: statusBody({ firstSession: null, latestSession: null }),
      latestSession: null,
      coverage: { sessions: 0, final: 0, provisional: 0, corrected: 0, missingSessions: [] },
    });

    expect(section('coverage')).toContain('No session is published yet.');
    expect(page.querySelector('section[aria-labelledby=gaps]')).toBeNull();
    expect(section('use')).not.toContain('One session, whole');
  });

  it('keeps what needs no answer through a failure', async () => {
    const { section, words, fail } = await view();

    await fail(503);

    expect(words()).toContain('The API does not answer (503).');
    expect(section('use')).toContain(
      '=IMPORTDATA("http://localhost/api/movers?days=90&format=csv")',
    );
  });
});

describe('copying an address', () => {
  const clipboard = (writeText: (text: string) => Promise<void>) =>
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });

  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

  it('says that it is copied', async () => {
    const { page, answer, copyFirst } = await view();
    await answer();
    const copied: string[] = [];
    clipboard(async (text) => void copied.push(text));

    await copyFirst();

    expect(copied).toEqual(['http://localhost/api/feed.atom']);
    expect(wordsOf(page.querySelector('.copy-row'))).toContain('Copied');
  });

  it('selects the address where the browser refuses', async () => {
    const { page, answer, copyFirst } = await view();
    await answer();
    clipboard(async () => {
      throw new DOMException('no', 'NotAllowedError');
    });

    await copyFirst();

    expect(getSelection()?.toString().trim()).toBe('http://localhost/api/feed.atom');
    expect(wordsOf(page.querySelector('.copy-row'))).toContain('it is selected instead');
  });
});
