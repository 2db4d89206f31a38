import { type UpcomingHoliday, createMassiveClient } from '@tre/massive-client';
import { createSimulatedMarket, startMassiveSimulator } from '@tre/massive-simulator';
import { checkCalendar } from './check-calendar';
import { CommandError } from './command-error';

const thanksgiving = holiday('2026-11-26', 'Thanksgiving', 'closed');
const dayAfter = holiday('2026-11-27', 'Thanksgiving', 'early-close');

describe('checkCalendar', () => {
  it('says how many closures agree', async () => {
    const said: string[] = [];

    await checkCalendar(upstream([thanksgiving, dayAfter]), (line) => said.push(line));

    expect(said).toEqual(['the calendar agrees with all 2 coming closures of the NYSE']);
  });

  it.each([
    [
      holiday('2026-11-25', 'A new holiday', 'closed'),
      /2026-11-25 A new holiday.*closed, we say open/,
    ],
    [holiday('2026-11-26', 'Thanksgiving', 'early-close'), /early-close, we say closed/],
  ])('names a difference', async (listed, message) => {
    const check = checkCalendar(upstream([thanksgiving, listed]), () => undefined);

    await expect(check).rejects.toThrow(CommandError);
    await expect(check).rejects.toThrow(message);
  });

  it('asks the upstream for the closures of the coming year', async () => {
    const simulator = await startMassiveSimulator({
      market: createSimulatedMarket({ seed: 1, symbols: 10 }),
      plan: 'free',
      apiKeys: ['key'],
      now: () => new Date('2026-02-25T12:00:00Z'),
    });
    const client = createMassiveClient({ baseUrl: simulator.url, apiKey: 'key' });
    const said: string[] = [];
    try {
      await checkCalendar(client, (line) => said.push(line));
    } finally {
      client.close();
      await simulator.close();
    }

    expect(said).toEqual([
      expect.stringMatching(/^the calendar agrees with all \d+ coming closures of the NYSE$/),
    ]);
    expect(said[0]).not.toContain('all 0 ');
  });

  it('minds the NYSE only', async () => {
    const elsewhere = { ...holiday('2026-11-25', 'Elsewhere', 'closed'), exchange: 'OTC' };

    await expect(checkCalendar(upstream([elsewhere]), () => undefined)).resolves.toBeUndefined();
  });
});

function holiday(date: string, name: string, status: 'closed' | 'early-close'): UpcomingHoliday {
  return { date, name, status, exchange: 'NYSE', opensAt: null, closesAt: null };
}

function upstream(holidays: readonly UpcomingHoliday[]) {
  return { upcomingHolidays: async () => holidays };
}
