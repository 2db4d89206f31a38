import { workerAddress } from './register-worker';

describe('workerAddress', () => {
  it('comes through the one policy that the header allows, whatever is asked', () => {
    const made: [string, string][] = [];
    const createPolicy = (
      name: string,
      { createScriptURL }: { readonly createScriptURL: (address: string) => string },
    ) => {
      made.push([name, createScriptURL('https://elsewhere.example/worker.js')]);
      return { createScriptURL };
    };

    expect(workerAddress({ createPolicy })).toBe('ngsw-worker.js');
    expect(made).toEqual([['tre#sw', 'ngsw-worker.js']]);
  });

  it('is plain where the browser has no such policies', () => {
    expect(workerAddress(undefined)).toBe('ngsw-worker.js');
  });
});
