import { type HttpAnswer, headerOf } from '../http/http-exchange';
import { type EdgeCacheRules } from '../template/deployed-app';

/** An answer that the edge holds. */
export interface HeldAnswer {
  readonly answer: HttpAnswer;
  readonly storedAtMs: number;
  readonly freshForMs: number;
}

/** What stands for many more than one laptop's browser asks for. */
const MOST_ENTRIES = 2_000;

/** The edge's shared cache: answers for as long as they and the cache policy say. */
export class EdgeCache {
  private readonly entries = new Map<string, HeldAnswer>();

  /** `nowMs` tells real time, which no change of the stack's clock affects. */
  constructor(private readonly nowMs: () => number = () => performance.now()) {}

  /** A fresh answer with its age in whole seconds. */
  get(key: string): { readonly answer: HttpAnswer; readonly ageSeconds: number } | undefined {
    const held = this.entries.get(key);
    if (held === undefined) return undefined;
    const ageMs = this.nowMs() - held.storedAtMs;
    if (ageMs >= held.freshForMs) {
      this.entries.delete(key);
      return undefined;
    }
    return { answer: held.answer, ageSeconds: Math.floor(ageMs / 1_000) };
  }

  /** Keeps an answer if it may be kept. */
  put(key: string, answer: HttpAnswer, rules: EdgeCacheRules): void {
    const freshForMs = freshForSeconds(answer, rules) * 1_000;
    if (freshForMs <= 0) return;
    if (this.entries.size >= MOST_ENTRIES) {
      const [oldest] = this.entries.keys();
      if (oldest !== undefined) this.entries.delete(oldest);
    }
    this.entries.set(key, { answer, storedAtMs: this.nowMs(), freshForMs });
  }

  /** Holds nothing any more. */
  clear(): void {
    this.entries.clear();
  }
}

/**
 * How long CloudFront keeps an answer
 * (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Expiration.html), in seconds.
 */
export function freshForSeconds(answer: HttpAnswer, rules: EdgeCacheRules): number {
  if (answer.status !== 200) return 0;
  const { minTtlSeconds, defaultTtlSeconds, maxTtlSeconds } = rules;
  const directives = directivesOf(headerOf(answer, 'Cache-Control') ?? '');
  if (['no-store', 'no-cache', 'private'].some((name) => directives.has(name))) {
    return minTtlSeconds;
  }
  const told = directives.get('s-maxage') ?? directives.get('max-age');
  if (told === undefined) return Math.max(minTtlSeconds, defaultTtlSeconds);
  return Math.min(maxTtlSeconds, Math.max(minTtlSeconds, Number(told) || 0));
}

function directivesOf(cacheControl: string): ReadonlyMap<string, string> {
  return new Map(
    cacheControl.split(',').map((directive): [string, string] => {
      const [name = '', value = ''] = directive.trim().toLowerCase().split('=');
      return [name, value];
    }),
  );
}
