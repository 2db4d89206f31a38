import { type HttpAnswer } from '../http/http-exchange';
import { type EdgeCacheRules } from '../template/deployed-app';
import { EdgeCache, freshForSeconds } from './edge-cache';

const rules: EdgeCacheRules = {
  minTtlSeconds: 0,
  defaultTtlSeconds: 10,
  maxTtlSeconds: 3_600,
  keyQuery: 'all',
  keyHeaders: [],
  gzip: true,
  brotli: true,
};
const answerWith = (cacheControl?: string, status = 200): HttpAnswer => ({
  status,
  headers: cacheControl === undefined ? [] : [['cache-control', cacheControl]],
  body: Buffer.alloc(0),
});

describe('freshForSeconds', () => {
  it.each([
    ['public, max-age=60, s-maxage=300', 300],
    ['max-age=60', 60],
    ['s-maxage=86400', 3_600],
    ['max-age=0', 0],
    ['no-cache', 0],
    ['private, max-age=60', 0],
    ['no-store', 0],
    ['max-age=soon', 0],
    [undefined, 10],
  ])('keeps %s for %i s', (cacheControl, seconds) => {
    expect(freshForSeconds(answerWith(cacheControl), rules)).toBe(seconds);
  });

  it('keeps no errors', () => {
    expect(freshForSeconds(answerWith('max-age=60', 404), rules)).toBe(0);
  });

  it('keeps everything for the policy’s least time', () => {
    expect(freshForSeconds(answerWith('no-store'), { ...rules, minTtlSeconds: 5 })).toBe(5);
  });
});

describe('EdgeCache', () => {
  it('holds nothing once it was cleared', () => {
    const cache = new EdgeCache(() => 0);
    cache.put('/movers', answerWith('max-age=60'), rules);

    cache.clear();

    expect(cache.get('/movers')).toBeUndefined();
  });

  it('hands out an answer with its age until it is stale', () => {
    let nowMs = 1_000;
    const cache = new EdgeCache(() => nowMs);
    const answer = answerWith('max-age=60');
    cache.put('/movers', answer, rules);

    nowMs += 59_999;
    expect(cache.get('/movers')).toEqual({ answer, ageSeconds: 59 });
    nowMs += 1;
    expect(cache.get('/movers')).toBeUndefined();
  });
});
