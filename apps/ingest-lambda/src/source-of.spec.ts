import { sourceOf } from './source-of';

describe('sourceOf', () => {
  it.each([
    ['the vendor', undefined, 'massive'],
    ['a proxy of the vendor', 'https://proxy.example.com/massive-api', 'massive'],
    ['a simulator', 'http://127.0.0.1:4010/simulated', 'simulated'],
    ['a file of bars, trailing slash or not', 'http://127.0.0.1:4010/file/', 'file'],
  ])('tells %s by its address', (_, baseUrl, source) => {
    expect(sourceOf(baseUrl)).toBe(source);
  });
});
