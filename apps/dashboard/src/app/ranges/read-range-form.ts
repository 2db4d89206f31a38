import { isTradingDate, type DateSpan, type TradingDate } from '@tre/movers-domain';
import { rangesText as text } from '../text/ranges-text';
import { fullSessionDateText } from '../wording/session-date-text';

/** What is wrong with the fields of a range, in words. */
export interface RangeFaults {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** A range that can be shown, or what is wrong with it. */
export type ReadRange =
  | { readonly kind: 'range'; readonly range: DateSpan }
  | { readonly kind: 'faults'; readonly faults: RangeFaults };

/** Reads the two dates of a range within the records. */
export function readRangeForm(
  fields: { readonly from: string; readonly to: string },
  records: DateSpan,
): ReadRange {
  const from = readField(fields.from, text.fromMissing);
  const to = readField(fields.to, text.toMissing);
  const faults = {
    from: from.fault ?? beforeRecords(from.date, records) ?? afterRecords(from.date, records),
    to: to.fault ?? beforeRecords(to.date, records) ?? afterRecords(to.date, records),
  };
  if (from.date === undefined || to.date === undefined || faults.from || faults.to) {
    return { kind: 'faults', faults };
  }
  if (from.date > to.date) {
    return { kind: 'faults', faults: { from: undefined, to: text.turned } };
  }
  return { kind: 'range', range: { from: from.date, to: to.date } };
}

interface Field {
  readonly date?: TradingDate;
  readonly fault?: string;
}

function readField(value: string, whenMissing: string): Field {
  if (value === '') return { fault: whenMissing };
  return isTradingDate(value) ? { date: value } : { fault: text.notADate };
}

function beforeRecords(date: TradingDate | undefined, { from }: DateSpan): string | undefined {
  return date !== undefined && date < from
    ? text.beforeRecords(fullSessionDateText(from))
    : undefined;
}

function afterRecords(date: TradingDate | undefined, { to }: DateSpan): string | undefined {
  return date !== undefined && date > to ? text.afterRecords(fullSessionDateText(to)) : undefined;
}
