import { type TradingDate } from '@tre/movers-domain';

/** A session of a chart, and what is said where it is pointed at. */
export interface ChartPoint {
  readonly date: TradingDate;
  /** `TSLA −3.50 %`; empty where there is nothing drawn. */
  readonly headline: string;
  /** What else is to know of it, in words. */
  readonly notes: readonly string[];
}

/** A session's change as a bar from the zero line. */
export interface BarPoint extends ChartPoint {
  /** In percent; null where there is no bar. */
  readonly value: number | null;
  /** Stands at the bar's end where there is room; empty where nothing does. */
  readonly label: string;
  /** Hollow while it may still change, marked by a dot beyond its end where it stands out. */
  readonly look: 'solid' | 'hollow' | 'marked';
}

/** A line over all sessions of a chart. */
export interface ChartLine {
  /** Stands at the line's end. */
  readonly label: string;
  /** In percent, one for each session; nothing is drawn to or from null. */
  readonly values: readonly (number | null)[];
}

/** Signed bars, oldest session first. */
export interface BarPicture {
  readonly kind: 'bars';
  readonly points: readonly BarPoint[];
}

/** One line in ink before others in grey, oldest session first; the points are those of the one in ink. */
export interface LinePicture {
  readonly kind: 'lines';
  readonly points: readonly ChartPoint[];
  readonly subject: ChartLine;
  readonly others: readonly ChartLine[];
}

/** What a chart draws. */
export type ChartPicture = BarPicture | LinePicture;
