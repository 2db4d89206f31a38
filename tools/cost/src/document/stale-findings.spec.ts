import { staleFindings } from './stale-findings';

describe('staleFindings', () => {
  const same = {
    written: '# Cost\n\nA month costs $5.\n',
    document: '# Cost\n\nA month costs $5.\n',
    sentence: 'A month costs $5.',
    readme: 'Much. A month costs $5. More.',
  };

  it('finds nothing where page and README are what the model writes', () => {
    expect(staleFindings(same)).toEqual([]);
  });

  it('finds a page that is not, to the byte', () => {
    expect(staleFindings({ ...same, document: `${same.document} ` })).toEqual([
      'docs/cost.md is out of date: run npm run cost',
    ]);
  });

  it('finds a README that says another price', () => {
    expect(staleFindings({ ...same, readme: 'A month costs $4.' })).toEqual([
      'README.md lacks "A month costs $5."',
    ]);
  });
});
