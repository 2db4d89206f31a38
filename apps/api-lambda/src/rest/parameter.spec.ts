import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { someDate } from '../testing/arbitrary-requests';
import { calendarDate, oneOf, readParameter, wholeNumber } from './parameter';

const days = wholeNumber({ description: '', min: 1, max: 366, otherwise: 7, example: 30 });
const end = calendarDate({ description: '', example: '2026-02-25' });
const basis = oneOf({ description: '', values: ['close', 'open'], example: 'open' });
const ajv = addFormats(new Ajv2020());

describe('a parameter', () => {
  it.each([
    ['1', 1],
    ['366', 366],
    ['0', undefined],
    ['367', undefined],
    ['07', undefined],
    ['+7', undefined],
    ['7.0', undefined],
    ['7 ', undefined],
    ['٧', undefined],
    ['', undefined],
  ])('that is a whole number reads %j as %j', (text, value) => {
    expect(days.parse(text)).toBe(value);
  });

  it('that is one of several words reads those and no other', () => {
    expect(['close', 'open', 'Open', '', 'toString'].map(basis.parse)).toEqual([
      'close',
      'open',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('admits the numbers that its schema admits', () => {
    const admits = ajv.compile(days.schema);

    fc.assert(
      fc.property(fc.integer({ min: -10, max: 400 }), (number) => {
        expect(days.parse(String(number)) !== undefined).toBe(admits(number));
      }),
    );
  });

  it('admits the dates that its schema admits', () => {
    const admits = ajv.compile(end.schema);

    fc.assert(
      fc.property(someDate, (date) => {
        expect(end.parse(date) !== undefined).toBe(admits(date));
      }),
    );
  });

  it('names itself, what came and what was expected', () => {
    expect(() => readParameter('days', days, 'x'.repeat(100))).toThrow(
      `days is "${'x'.repeat(64)}…": expected a whole number from 1 to 366.`,
    );
  });
});
