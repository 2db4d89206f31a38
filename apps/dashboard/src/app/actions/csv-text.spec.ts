import { csvText } from './csv-text';

describe('csvText', () => {
  it('ends every line in CRLF and leaves empty what is not there', () => {
    expect(
      csvText([
        ['date', 'changePercent', 'volume'],
        ['2025-08-29', -3.4982517483, null],
      ]),
    ).toBe('date,changePercent,volume\r\n2025-08-29,-3.4982517483,\r\n');
  });

  it('quotes what would break a line', () => {
    expect(csvText([['Alphabet, "A"', 'two\nlines']])).toBe('"Alphabet, ""A""","two\nlines"\r\n');
  });
});
