import { newYorkDate, parseTradingDate, type TradingDate } from '@tre/movers-domain';
import { nearDateText } from './session-date-text';

/** When and where the screen is read: the answer's now (ADR 0017), and the viewer's time zone. */
export interface Reading {
  readonly at: Date;
  readonly timeZone: string;
}

const NEW_YORK = 'America/New_York';

/** `Sat 00:31 New York (06:31 your time)`; without the brackets where the viewer's clock shows the same. */
export function instantText(instant: Date, reading: Reading): string {
  const there = wallClock(instant, NEW_YORK);
  return `${dayAndTime(there, reading)} New York${yours(instant, there, reading)}`;
}

/** `03:30 (09:30 your time)`, for a second instant of the same day in a sentence that has named New York. */
export function laterInstantText(instant: Date, after: Date, reading: Reading): string {
  const there = wallClock(instant, NEW_YORK);
  const sameDay = there.date === newYorkDate(after);
  return `${sameDay ? there.time : dayAndTime(there, reading)}${yours(instant, there, reading)}`;
}

/** `16:00`, on New York's clocks. */
export function newYorkTimeText(instant: Date): string {
  return wallClock(instant, NEW_YORK).time;
}

interface WallClock {
  readonly date: TradingDate;
  readonly time: string;
}

function dayAndTime({ date, time }: WallClock, { at }: Reading): string {
  return `${nearDateText(date, newYorkDate(at))} ${time}`;
}

function yours(instant: Date, there: WallClock, reading: Reading): string {
  const here = wallClock(instant, reading.timeZone);
  if (here.date === there.date && here.time === there.time) return '';
  const text = here.date === there.date ? here.time : dayAndTime(here, reading);
  return ` (${text} your time)`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function wallClock(instant: Date, timeZone: string): WallClock {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    date: parseTradingDate(`${part('year')}-${part('month')}-${part('day')}`),
    time: `${part('hour')}:${part('minute')}`,
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, format);
  return format;
}
