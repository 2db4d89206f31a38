/** A field of a table that leaves the screen. */
export type CsvField = string | number | null;

/** Rows as CSV (RFC 4180): lines end in CRLF, what is not there is empty, and numbers are as exact as they came. */
export function csvText(rows: readonly (readonly CsvField[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(field: CsvField): string {
  const text = field === null ? '' : String(field);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
