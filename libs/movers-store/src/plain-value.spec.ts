import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { publishOver } from '@tre/movers-domain';
import fc from 'fast-check';
import { plainItem, plainValue } from './plain-value';
import { judgedSession } from './testing/judged-session';

describe('plainItem', () => {
  it('reads a record as the SDK does', () => {
    const { record } = publishOver(undefined, judgedSession());
    const item = marshall(record, { removeUndefinedValues: true });

    expect(plainItem(item)).toEqual(unmarshall(item));
    expect(plainItem(item)).toEqual(record);
  });

  it('reads whatever values there are as the SDK does', () => {
    // The SDK's writer takes an object with a field named `constructor` for an instance of a class.
    const aName = fc.string().map((name) => `a${name}`);
    const aNumber = fc.double({ noNaN: true, min: -1e12, max: 1e12 }).map((number) => number + 0);
    const { value: aValue } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string(),
        aNumber,
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value')),
        fc.dictionary(aName, tie('value')),
      ),
    }));

    fc.assert(
      fc.property(aValue, (value) => {
        const item = marshall({ value });

        expect(plainItem(item)).toEqual(unmarshall(item));
      }),
    );
  });

  it('does not know sets and bytes, which no record has', () => {
    expect(plainValue({ SS: ['a'] })).toBeUndefined();
    expect(plainValue({ B: new Uint8Array([1]) })).toBeUndefined();
  });
});
