/** What a view lets its reader take away; the menu of actions offers what is there. */
export interface ViewExport {
  /** What it is, in words without a date: the stem of a file's name and a picture's title. */
  readonly title: string;
  /** The dates it covers, worded. */
  readonly dates: string;
  /** The address of the same data at the API, relative to the document. */
  readonly api: string;
  /** The rows of the view's numbers, head first; unrounded numbers, dates as `YYYY-MM-DD`. */
  readonly rows: () => readonly (readonly (string | number | null)[])[];
}
