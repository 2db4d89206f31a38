import { shellText as text } from '../text/shell-text';
import { directions, FIRST_YEAR, periods } from './address-values';
import { type Address, type WrongValue } from './parse-address';

const EXAMPLE_DATE = '2025-08-29';

/** Words a value of the address that is of another kind: what was asked for, and what there is instead. */
export function wrongValueText({ part, asked }: WrongValue, { basis }: Address): string {
  return text.wrongValue(asked, expected(part, basis));
}

function expected(part: WrongValue['part'], basis: Address['basis']): string {
  switch (part) {
    case 'basis':
      return text.noBasis(text.basis[basis]);
    case 'direction':
      return text.noDirection(directions);
    case 'date':
    case 'from':
    case 'to':
    case 'ending':
      return text.noDate(EXAMPLE_DATE);
    case 'range':
      return text.noRange;
    case 'period':
      return text.noPeriod(periods);
    case 'year':
      return text.noYear(FIRST_YEAR);
    case 'list':
      return text.noList;
    case 'ticker':
    case 'symbols':
      return text.noTicker;
  }
}
