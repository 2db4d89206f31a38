/** What a request's first line asks for. */
export interface RequestTarget {
  /** Below the base URL; undefined when the target lies outside of it. */
  readonly pathname: string | undefined;
  readonly query: URLSearchParams;
  /** With its query and without the key, as logs and faults know it. */
  readonly path: string;
}

/** Reads a request target; `prefix` is the path of the base URL. */
export function readTarget(target: string, prefix: string): RequestTarget {
  const mark = target.indexOf('?');
  const whole = mark === -1 ? target : target.slice(0, mark);
  const query = new URLSearchParams(mark === -1 ? '' : target.slice(mark + 1));
  const pathname = whole.startsWith(`${prefix}/`) ? whole.slice(prefix.length) : undefined;
  const shown = new URLSearchParams(query);
  shown.delete('apiKey');
  return { pathname, query, path: `${pathname ?? whole}${shown.size === 0 ? '' : `?${shown}`}` };
}
