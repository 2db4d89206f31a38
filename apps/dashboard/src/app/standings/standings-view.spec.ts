import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { accessibilityFaults } from '../testing/accessibility';
import { footingBody, standingBody, standingsBody } from '../testing/ranged-bodies';
import { rangedView } from '../testing/ranged-view';
import { wordsOf } from '../testing/words-of';
import { StandingsView } from './standings-view';

async function view(address = '/standings') {
  const at = await rangedView(StandingsView, 'standings', address);
  return {
    ...at,
    async answerAll(changes: Parameters<typeof standingsBody>[0] = {}) {
      await at.answer('FootingAlone', footingBody());
      return at.answer('Standings', standingsBody(changes));
    },
  };
}

describe('StandingsView', () => {
  it('says that it asks, then asks within the records', async () => {
    const { page, words, answerAll } = await view();

    expect(words()).toContain('Asking…');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await answerAll()).toEqual({
      from: '2025-08-25',
      to: '2025-08-29',
      basis: 'PREVIOUS_CLOSE',
      direction: 'ANY',
      withMovers: true,
    });
  });

  it('answers who was the top mover most often and who moved farthest', async () => {
    const { page, words, answerAll } = await view();

    await answerAll();

    expect(words()).toContain('TSLA was the top mover most often, 3 of 5 sessions');
    expect(words()).toContain('NVDA moved farthest, -6.00 %');
    expect(words()).toContain('Third quarter of 2025 Mon 25 Aug to Fri 29 Aug 2025, 5 sessions');
    expect(words()).toContain('The records begin on Mon 25 Aug 2025.');
    expect(TestBed.inject(Title).getTitle()).toBe('Standings: Third quarter of 2025 · TRE Stocks');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('ranks moves and wins, leading to symbols and sessions', async () => {
    const { page, answerAll } = await view('/standings?basis=open');

    await answerAll();

    const rows = [...page.querySelectorAll('tbody tr')].map(wordsOf);
    expect(rows).toEqual([
      'NVDA NVIDIA -6.00 %',
      'AAPL Apple +2.00 %',
      'TSLA incomplete: without Wed 27 Aug',
      'TSLA mean 2.68 3 2 up, 1 down streak 1, longest 1 2 1 2.68 +2.00 % Thu 28 Aug -3.50 % Fri 29 Aug 1 1',
      'NVDA mean 2.68 2 1 up, 1 down streak 0, longest 1 1 1 2.68 +2.00 % Thu 28 Aug -3.50 % Fri 29 Aug 0 1',
    ]);
    const links = [...page.querySelectorAll('.wins tbody a')].map((a) => a.getAttribute('href'));
    expect(links.slice(0, 3)).toEqual([
      '/symbol/TSLA?basis=open',
      '/session/2025-08-28?basis=open',
      '/session/2025-08-29?basis=open',
    ]);
    expect(wordsOf(page)).toContain('Never the top mover: AAPL.');
  });

  it('says which sessions have no record or may still change', async () => {
    const { words, answerAll } = await view();

    await answerAll({ coverage: { sessions: 5, provisional: 1, missingSessions: ['2025-08-27'] } });

    expect(words()).toContain('No record for Wed 27 Aug.');
    expect(words()).toContain('One session is provisional.');
  });

  it('keeps period, end, direction and basis in the address', async () => {
    const { page, url, answerAll, answer, press } = await view(
      '/standings?period=week&ending=2025-08-27&direction=down&basis=open',
    );

    expect(await answerAll()).toMatchObject({
      from: '2025-08-25',
      to: '2025-08-27',
      basis: 'OPEN',
      direction: 'DOWN',
    });
    expect(wordsOf(page.querySelector('[aria-current=true]'))).toBe('Week');
    expect(page.querySelector<HTMLSelectElement>('.wins select')?.value).toBe('down');

    await press(page.querySelector('[rel=next]'));

    expect(url()).toBe('/standings?period=week&direction=down&basis=open');
    expect(await answer('Standings', standingsBody())).toMatchObject({ to: '2025-08-29' });
  });

  it('keeps the last answer on screen until the next one comes', async () => {
    const { harness, words, answerAll, answer } = await view();
    await answerAll();

    await harness.navigateByUrl('/standings?period=week&ending=2025-08-26');

    expect(words()).toContain('Third quarter of 2025');
    const leaderboard = { records: 1, standings: [standingBody('AAPL')] };
    await answer('Standings', standingsBody({ leaderboard }));
    expect(words()).toContain('Week of Mon 25 Aug 2025');
    expect(words()).toContain('AAPL was the top mover of the one session');
  });

  it('shows a range that is chosen by its dates, and says what is wrong with another', async () => {
    const { page, url, answerAll, press } = await view('/standings?period=month');
    await answerAll();
    await press(page.querySelector('[aria-controls=range-dates]'));
    const [from, to] = page.querySelectorAll<HTMLInputElement>('input[type=date]');
    const form = page.querySelector('form');
    if (!from || !to || !form) throw new Error('no form');

    from.value = '2025-08-29';
    to.value = '2025-08-27';
    form.dispatchEvent(new Event('submit', { cancelable: true }));
    TestBed.tick();

    expect(wordsOf(page.querySelector('[role=alert]'))).toBe(
      'To: The last date is before the first.',
    );
    expect(to.getAttribute('aria-invalid')).toBe('true');
    expect(await accessibilityFaults(page)).toEqual([]);

    from.value = '2025-08-26';
    form.dispatchEvent(new Event('submit', { cancelable: true }));
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));

    expect(url()).toBe('/standings?from=2025-08-26&to=2025-08-27');
  });

  it('says where there are records when a range has none', async () => {
    const { words, answer } = await view('/standings?from=2025-01-01&to=2025-01-31');

    await answer('FootingAlone', footingBody());

    expect(words()).toContain('There is no session with a record in 1 Jan to 31 Jan 2025.');
    expect(words()).toContain('The records reach from Mon 25 Aug 2025 to Fri 29 Aug 2025.');
    expect(words()).not.toContain('Asking…');
  });

  it('says that there is no session yet', async () => {
    const { words, answer } = await view();
    const { dataStatus } = footingBody();

    await answer(
      'FootingAlone',
      footingBody({
        latestSession: null,
        dataStatus: { ...dataStatus, firstSession: null, latestSession: null },
      }),
    );

    expect(words()).toContain('No session is published yet.');
  });

  it('leaves moves out over a range too long for them', async () => {
    const { words, answerAll } = await view();

    const { rangeMovers: _, ...long } = standingsBody();
    await answerAll({ ...long, rangeMovers: undefined });

    expect(words()).toContain('Moves are compounded over up to 366 sessions');
  });

  it('keeps its answer when the next one fails, and says so', async () => {
    const { words, answerAll, fail } = await view();
    await answerAll();

    window.dispatchEvent(new Event('online'));
    TestBed.tick();
    await fail('Standings', 503);

    expect(words()).toContain('The API does not answer (503).');
    expect(words()).toContain('TSLA was the top mover most often');
  });

  it('says why nothing came', async () => {
    const { words, fail } = await view();

    await fail('FootingAlone', 503);

    expect(words()).toContain('The API does not answer (503).');
    expect(words()).toContain('There is no answer to show yet.');
  });
});
