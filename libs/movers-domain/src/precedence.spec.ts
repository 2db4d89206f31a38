import fc from 'fast-check';
import { precedenceOf, type Completeness } from './precedence';

const anOffer = fc.record({
  completeness: fc.constantFrom<Completeness>(0, 1, 2),
  fetchedAt: fc
    .date({ min: new Date('2003-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  contentHash: fc.stringMatching(/^[0-9a-f]{32}$/),
});

describe('precedenceOf', () => {
  it('writes completeness, time and content in this order', () => {
    const precedence = precedenceOf({
      completeness: 2,
      fetchedAt: '2026-02-26T05:30:02.000Z',
      contentHash: 'd228cb69',
    });

    expect(precedence).toBe('2:2026-02-26T05:30:02.000Z:d228cb69');
  });

  it('sorts as text by completeness, then time, then content', () => {
    fc.assert(
      fc.property(anOffer, anOffer, (a, b) => {
        const greater =
          a.completeness !== b.completeness
            ? a.completeness > b.completeness
            : a.fetchedAt !== b.fetchedAt
              ? Date.parse(a.fetchedAt) > Date.parse(b.fetchedAt)
              : a.contentHash > b.contentHash;

        expect(precedenceOf(a) > precedenceOf(b)).toBe(greater);
      }),
    );
  });
});
