/** What can happen to an answer on its way. */
export const flakyKinds = [
  'serverError',
  'badGateway',
  'unanswered',
  'reset',
  'limited',
  'limitedForASecond',
  'truncated',
  'malformed',
  'nullResults',
] as const;

/** The name of what happens to an answer. */
export type FlakyKind = (typeof flakyKinds)[number];

/** Something else than the answer, of the same kind for every path. */
interface Substitute {
  readonly kind: 'serverError' | 'badGateway' | 'limited' | 'limitedForASecond';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How an answer is broken: something else goes back in its place, or it is broken itself. */
export type Disturbance = Substitute | { readonly kind: Exclude<FlakyKind, Substitute['kind']> };

/** The disturbance of a kind. */
export function disturbanceOf(kind: FlakyKind): Disturbance {
  switch (kind) {
    case 'serverError':
      return {
        kind,
        status: 500,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: '<!DOCTYPE html><html><head><title>500</title></head><body><h1>Internal Server Error</h1></body></html>\n',
      };
    case 'badGateway':
      return {
        kind,
        status: 502,
        headers: { 'content-type': 'text/plain' },
        body: 'upstream connect error or disconnect/reset before headers',
      };
    case 'limited':
      return { kind, status: 429, headers: {}, body: '' };
    case 'limitedForASecond':
      return { kind, status: 429, headers: { 'retry-after': '1' }, body: '' };
    default:
      return { kind };
  }
}
