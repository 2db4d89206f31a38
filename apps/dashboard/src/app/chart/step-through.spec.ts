import { stepThrough } from './step-through';

describe('stepThrough', () => {
  it.each([
    ['ArrowLeft', undefined, 4],
    ['ArrowRight', undefined, 4],
    ['ArrowLeft', 4, 3],
    ['ArrowUp', 3, 2],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 3, 4],
    ['ArrowDown', 2, 3],
    ['ArrowRight', 4, 4],
    ['Home', 3, 0],
    ['End', 0, 4],
    ['Escape', 2, undefined],
    ['Tab', 2, 'ignored'],
    ['a', undefined, 'ignored'],
  ])('%s from %s of five leads to %s', (key, from, expected) => {
    expect(stepThrough(key, from, 5)).toBe(expected);
  });

  it('ignores every key where there are no bars', () => {
    expect(stepThrough('Home', undefined, 0)).toBe('ignored');
  });
});
