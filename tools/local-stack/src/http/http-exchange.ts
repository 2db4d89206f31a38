/** A header as it stands on the wire, its name in the sender's spelling. */
export type HttpHeader = readonly [name: string, value: string];

/** A request that was read to its end. */
export interface HttpRequest {
  readonly method: string;
  /** Path and query as they were sent, encoded. */
  readonly target: string;
  readonly headers: readonly HttpHeader[];
  /** `tooLarge` beyond the listener's limit. */
  readonly body: Buffer | 'tooLarge';
  readonly sourceIp: string;
}

/** What goes back. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: readonly HttpHeader[];
  readonly body: Buffer;
}

/** The first value of a header, in whatever spelling. */
export function headerOf(
  { headers }: Pick<HttpAnswer, 'headers'>,
  name: string,
): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find(([one]) => one.toLowerCase() === wanted)?.[1];
}

/** The headers but those of these names, in whatever spelling. */
export function withoutHeaders(
  headers: readonly HttpHeader[],
  names: readonly string[],
): readonly HttpHeader[] {
  const unwanted = new Set(names.map((name) => name.toLowerCase()));
  return headers.filter(([name]) => !unwanted.has(name.toLowerCase()));
}

/** An answer with these headers in place of those of the same names. */
export function withHeaders(answer: HttpAnswer, headers: readonly HttpHeader[]): HttpAnswer {
  const names = headers.map(([name]) => name);
  return { ...answer, headers: [...withoutHeaders(answer.headers, names), ...headers] };
}
