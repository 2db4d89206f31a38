import { itemSize } from './item-size';

describe('itemSize', () => {
  it.each([
    ['names and texts by their bytes in UTF-8', { date: { S: '2026-02-25' } }, 4 + 10],
    ['é as two bytes', { é: { S: 'é' } }, 2 + 2],
    ['a byte for two digits and one more', { n: { N: '187.01' } }, 1 + 3 + 1],
    ['an odd number of digits rounded up', { n: { N: '193.4' } }, 1 + 2 + 1],
    ['no byte for zeros before or behind', { n: { N: '214700000' } }, 1 + 2 + 1],
    ['one more for a minus', { n: { N: '-3.4182304512' } }, 1 + 6 + 1 + 1],
    ['an exponent for nothing', { n: { N: '1.5E+21' } }, 1 + 1 + 1],
    ['null and truth as one', { a: { NULL: true as const }, b: { BOOL: false } }, 1 + 1 + 1 + 1],
    ['3 for a list and 1 for each in it', { l: { L: [{ S: 'ab' }, { S: 'c' }] } }, 1 + 3 + 3 + 2],
    ['3 for a map and 1 for each in it', { m: { M: { up: { S: 'NVDA' } } } }, 1 + 3 + 1 + 2 + 4],
    ['nothing for nothing', {}, 0],
  ])('counts %s', (_, item, bytes) => {
    expect(itemSize(item)).toBe(bytes);
  });

  it('refuses what no record has', () => {
    expect(() => itemSize({ set: { SS: ['a'] } })).toThrow('extend item-size.ts');
  });
});
