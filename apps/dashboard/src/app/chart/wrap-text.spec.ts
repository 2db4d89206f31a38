import { wrapText } from './wrap-text';

describe('wrapText', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 13, ['one two three']],
    ['extraordinary day', 5, ['extraordinary', 'day']],
    ['', 5, ['']],
  ])('breaks %j into lines of %d letters', (words, width, lines) => {
    expect(wrapText(words, (line) => line.length, width)).toEqual(lines);
  });
});
