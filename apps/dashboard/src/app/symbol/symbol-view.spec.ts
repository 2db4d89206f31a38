import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { accessibilityFaults } from '../testing/accessibility';
import { footingBody, symbolBody } from '../testing/ranged-bodies';
import { rangedView } from '../testing/ranged-view';
import { wordsOf } from '../testing/words-of';
import { SymbolView } from './symbol-view';

async function view(address = '/symbol/TSLA') {
  const at = await rangedView(SymbolView, 'symbol/:ticker', address);
  return {
    ...at,
    async answerAll(data: object = symbolBody()) {
      await at.answer('FootingAlone', footingBody());
      return at.answer('Symbol', data);
    },
  };
}

describe('SymbolView', () => {
  it('asks for the last sessions that there are', async () => {
    const { page, words, answerAll } = await view('/symbol/tsla');

    expect(words()).toContain('Asking…');
    expect(await answerAll()).toEqual({
      ticker: 'TSLA',
      from: '2025-08-25',
      to: '2025-08-29',
      basis: 'PREVIOUS_CLOSE',
    });
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('tells how far it moved, how often it won and its largest moves', async () => {
    const { page, words, answerAll } = await view();

    await answerAll();

    expect(wordsOf(page.querySelector('h1'))).toBe('TSLA');
    expect(wordsOf(page.querySelector('.total'))).toBe('-1.58 %');
    expect(words()).toContain('Lowest of 2 over the range');
    expect(words()).toContain('Top mover in 4 of 5 sessions: 2 up, 2 down');
    expect(words()).toContain('Rose 3 times, fell twice');
    expect(words()).toContain('Usual day 3.50 %');
    expect(words()).toContain('Largest rises Session Change Tue 26 Aug 2025 +10.00 %');
    expect(words()).toContain('Largest falls Session Change Wed 27 Aug 2025 -10.00 %');
    expect(TestBed.inject(Title).getTitle()).toBe('TSLA: Last 5 sessions · TRE Stocks');
  });

  it('shows changes on the other basis, the whole move close to close', async () => {
    const { page, words, answerAll } = await view('/symbol/TSLA?basis=open');

    expect(await answerAll()).toMatchObject({ basis: 'OPEN' });

    expect(wordsOf(page.querySelector('.total'))).toBe('-1.58 %');
    expect(words()).toContain('Usual day 1.75 %');
    expect(words()).toContain('Open to close, a dot where it was the top mover');
  });

  it('knows no whole move over a gap, and leads to the sessions after it', async () => {
    const { page, words, answerAll } = await view();

    await answerAll(symbolBody([1, 10, null, 2, -3.5]));

    expect(wordsOf(page.querySelector('.total'))).toBe('Move unknown');
    expect(words()).toContain('What happened on Wed 27 Aug is not known');
    const restart = page.querySelector('tre-symbol-head a');
    expect(wordsOf(restart)).toBe('Show from Thu 28 Aug');
    expect(restart?.getAttribute('href')).toBe('/symbol/TSLA?from=2025-08-28&to=2025-08-29');
  });

  it('says that no record knows a symbol, and who is watched', async () => {
    const { page, words, answerAll } = await view('/symbol/ZZZZ');

    await answerAll(
      symbolBody([], {
        symbol: { symbol: 'ZZZZ', name: null, isWatched: false, sessions: [] },
      }),
    );

    expect(words()).toContain('Not watched now');
    expect(words()).toContain('No record of ZZZZ in Last 5 sessions.');
    expect(words()).toContain('Watched now: AAPL, NVDA and TSLA.');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('goes to another symbol over the same range', async () => {
    const { page, url, answerAll } = await view('/symbol/TSLA?period=month');
    await answerAll();
    const select = page.querySelector<HTMLSelectElement>('tre-symbol-select select');
    if (select === null) throw new Error('no choice of symbols');

    select.value = 'NVDA';
    select.dispatchEvent(new Event('change'));
    await new Promise((resolve) => setTimeout(resolve));

    expect(url()).toBe('/symbol/NVDA?period=month');
  });

  it('asks nothing of an address that names no symbol', async () => {
    const { http, words, answer } = await view('/symbol/1234');
    await answer('FootingAlone', footingBody());

    http.expectNone((request) => request.params.get('query')?.startsWith('query Symbol') === true);
    expect(words()).toContain('This address names no ticker symbol.');
    expect(words()).not.toContain('Asking…');
  });
});
