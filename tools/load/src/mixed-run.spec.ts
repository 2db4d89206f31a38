import { type ExactRequest } from './exact-request';
import { mixed } from './mixed-run';

const request = (path: string): ExactRequest => ({ path, headers: {}, status: 200, body: '' });

describe('mixed', () => {
  it('takes each work as often as its share says, spread out', () => {
    const requests = mixed([
      { request: request('/often'), share: 4 },
      { request: request('/seldom'), share: 2 },
      { request: request('/never'), share: 0 },
    ]);

    expect(requests.map(({ path }) => path)).toEqual([
      ...['/often', '/seldom', '/often', '/often', '/seldom', '/often'],
    ]);
  });
});
