import { type UpcomingHoliday } from '@tre/massive-client';
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
