/** One line of fields; `line` is where it begins, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Thrown by {@link readCsv} for a quote that never ends; `line` is where it begins. */
export class UnclosedQuote extends Error {
  override readonly name = 'UnclosedQuote';

  constructor(readonly line: number) {
    super(`the quote that opens in line ${line} is never closed`);
  }
}

/** Reads RFC 4180 text: commas, optional quotes, any kind of line end, an optional byte-order mark; blank lines are left out. */
export function readCsv(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  let quoteLine = 1;
  let line = 1;
  let rowLine = 1;
  const endRow = () => {
    fields.push(field.trim());
    if (fields.length > 1 || fields[0] !== '') rows.push({ line: rowLine, fields });
    fields = [];
    field = '';
  };

  const unified = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  for (let index = 0; index < unified.length; index += 1) {
    const character = unified.charAt(index);
    if (character === '\n') line += 1;
    if (quoted) {
      if (character !== '"') field += character;
      else if (unified[index + 1] === '"') {
        field += '"';
        index += 1;
      } else quoted = false;
    } else if (character === '"' && field.trim() === '') {
      quoted = true;
      quoteLine = line;
      field = '';
    } else if (character === ',') {
      fields.push(field.trim());
      field = '';
    } else if (character === '\n') {
      endRow();
      rowLine = line;
    } else field += character;
  }
  if (quoted) throw new UnclosedQuote(quoteLine);
  endRow();
  return rows;
}
