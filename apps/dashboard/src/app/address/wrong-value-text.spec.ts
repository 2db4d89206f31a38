import { parseAddress, type AddressPart } from './parse-address';
import { wrongValueText } from './wrong-value-text';

describe('wrongValueText', () => {
  const address = parseAddress([], new URLSearchParams());

  it.each<[AddressPart, string, string]>([
    ['basis', 'vwap', '“vwap” is no basis; shown: close to close.'],
    ['date', '2025-02-30', '“2025-02-30” is no date; dates read 2025-08-29.'],
    ['range', 'b – a', '“b – a” is no range: its first date is after its last.'],
    ['direction', 'left', '“left” is no direction; there is any, up or down.'],
    ['period', 'decade', '“decade” is no period; there is week, month, quarter or yearToDate.'],
    ['year', '1999', '“1999” is no year from 2003 on.'],
    ['list', 'most', '“most” is no part of a list; there is all.'],
    ['ticker', '$', '“$” is no ticker symbol.'],
  ])('words a wrong %s', (part, asked, words) => {
    expect(wrongValueText({ part, asked }, address)).toBe(words);
  });
});
