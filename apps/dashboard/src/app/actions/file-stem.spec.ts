import { fileStem } from './file-stem';

describe('fileStem', () => {
  it.each([
    [['Winners', 'Fri 29 Aug 2025'], 'tre-stocks-winners-fri-29-aug-2025'],
    [['BRK.B', 'Jun – Aug'], 'tre-stocks-brk.b-jun-aug'],
    [['Gaps & corrections', ''], 'tre-stocks-gaps-corrections'],
  ])('of %j is %s', (parts, expected) => {
    expect(fileStem(...parts)).toBe(expected);
  });
});
