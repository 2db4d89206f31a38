import { dayOf } from './nth-weekday';
import { addDays, type TradingDate } from './trading-date';

/** Good Friday of a year, two days before Easter by the Gregorian computus (Meeus, Jones, Butcher). */
export function goodFriday(year: number): TradingDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * lateMoon + 114;
  return addDays(dayOf(year, Math.floor(days / 31), (days % 31) + 1), -2);
}
