import { BadRequest } from './massive-error';

/** The date, if it reads YYYY-MM-DD; else throws {@link BadRequest}, which the upstream would answer. */
export function checkedDate(date: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    throw new BadRequest(`${quoted(date)} is not a date as YYYY-MM-DD`);
  }
  return date;
}

/** The ticker, if it can stand in a path and in a list; else throws {@link BadRequest}. */
export function checkedTicker(ticker: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9.:_-]{0,31}$/.test(ticker)) {
    throw new BadRequest(`${quoted(ticker)} is not a ticker`);
  }
  return ticker;
}

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}
