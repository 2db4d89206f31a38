import fc from 'fast-check';
import { fingerprint } from './fingerprint';

describe('fingerprint', () => {
  it.each([
    ['', '6c62272e07bb014262b821756295c58d'],
    ['a', 'd228cb696f1a8caf78912b704e4a8964'],
    ['ab', '08809544bbab1be95aa0733055b69a62'],
    ['abc', 'a68d622cec8b5822836dbc7977af7f3b'],
  ])('of %j is the published FNV-1a of 128 bits', (text, hash) => {
    expect(fingerprint(text)).toBe(hash);
  });

  it('tells different texts apart', () => {
    const aText = fc.string({ unit: 'binary-ascii' });

    fc.assert(
      fc.property(aText, aText, (a, b) => {
        expect(fingerprint(a) === fingerprint(b)).toBe(a === b);
      }),
    );
  });
});
