import { type MassiveClient, type UpcomingHoliday } from '@tre/massive-client';
import { type MarketDay, marketDay, parseTradingDate } from '@tre/movers-domain';
import { CommandError } from './command-error';

/** `calendar:check`: holds our calendar against the exchange's coming closures as the upstream lists them. */
export async function checkCalendar(
  client: Pick<MassiveClient, 'upcomingHolidays'>,
  print: (line: string) => void,
): Promise<void> {
  const listed = (await client.upcomingHolidays()).filter(({ exchange }) => exchange === 'NYSE');
  const differing = listed.flatMap(differenceOf);
  if (differing.length > 0) throw new CommandError(differing.join('\n'));
  print(`the calendar agrees with all ${listed.length} coming closures of the NYSE`);
}

function differenceOf({ date, name, status }: UpcomingHoliday): readonly string[] {
  const ours = describe(marketDay(parseTradingDate(date)));
  return ours === status ? [] : [`${date} ${name}: the upstream says ${status}, we say ${ours}`];
}

function describe(day: MarketDay): string {
  if (day.kind === 'holiday') return 'closed';
  if (day.kind === 'weekend') return 'weekend';
  return day.earlyClose === null ? 'open' : 'early-close';
}
