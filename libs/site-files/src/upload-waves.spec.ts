import { uploadWaves } from './upload-waves';

describe('uploadWaves', () => {
  it('uploads hashed files first, the list of the service worker later and the page last', () => {
    const keys = ['index.html', 'ngsw.json', 'ngsw-worker.js', 'main-3F2AB5C1.js', 'boot.js'];

    expect(uploadWaves(keys)).toEqual([
      ['main-3F2AB5C1.js'],
      ['boot.js', 'ngsw-worker.js'],
      ['ngsw.json'],
      ['index.html'],
    ]);
  });

  it('has no wave without a file', () => {
    expect(uploadWaves(['index.html'])).toEqual([['index.html']]);
    expect(uploadWaves([])).toEqual([]);
  });
});
