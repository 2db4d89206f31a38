import { readCsv, UnclosedQuote } from './read-csv';

describe('readCsv', () => {
  it.each([
    ['plain', 'a,b\n1,2\n'],
    ['no line end at the end', 'a,b\n1,2'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['CR', 'a,b\r1,2\r'],
    ['a byte-order mark', '\uFEFFa,b\n1,2\n'],
    ['quotes', '"a","b"\n"1",2\n'],
    ['blanks around fields', 'a , b\n 1,2 \n'],
    ['blank lines below', 'a,b\n1,2\n\n\n'],
  ])('reads %s', (_, text) => {
    const rows = readCsv(text);

    expect(rows).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['1', '2'] },
    ]);
  });

  it('keeps commas, quotes and line ends inside of quotes, and counts their lines', () => {
    const rows = readCsv('"a,b","say ""hi""","two\nlines"\nc,d,e\n');

    expect(rows).toEqual([
      { line: 1, fields: ['a,b', 'say "hi"', 'two\nlines'] },
      { line: 3, fields: ['c', 'd', 'e'] },
    ]);
  });

  it('keeps empty fields', () => {
    expect(readCsv('a,,\n')).toEqual([{ line: 1, fields: ['a', '', ''] }]);
  });

  it('names the line of a quote that is never closed', () => {
    expect(() => readCsv('a\nb\n"c\nd')).toThrow(new UnclosedQuote(3));
  });

  it('finds nothing in an empty text', () => {
    expect(readCsv('')).toEqual([]);
  });
});
