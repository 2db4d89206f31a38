/** Every header that the answers carry, under `components`; the required ones always come. */
export const headers = {
  ETag: required('The strong tag of these bytes; send it as `If-None-Match`.', '^"[\\w-]{27}"$'),
  'Cache-Control': required(
    'A minute in the browser and five at the edge, never past the next due time, 30 s while a due session has no final record.',
    '^public, max-age=\\d{1,2}, s-maxage=\\d{1,3}$',
  ),
  'No-Store': required('Not to be kept.', '^no-store$'),
  'Last-Modified': {
    description: 'When the newest of the records was fetched.',
    schema: { type: 'string', pattern: '^\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT$' },
  },
  Link: {
    description:
      'The next older window as `rel="next"`, relative to this address. It is offered back to where the calendar begins, also past the first record: stop at `firstSession` of the `dataStatus` of GraphQL. An empty window is not the end.',
    schema: {
      type: 'string',
      pattern: '^<\\?days=\\d+&end=[\\d-]{10}&basis=\\w+[^>]*>; rel="next"',
    },
  },
  Vary: required('The answer depends on it.', '^Accept$'),
  Allow: required('The methods that this path takes.', '^[A-Z]+(, [A-Z]+)*$'),
  'Retry-After': required('Seconds to wait.', '^[1-9]\\d*$'),
  'Access-Control-Allow-Origin': required('Open for reads from anywhere.', '^\\*$'),
} as const;

/** References to headers by their names on the wire; `Cache-Control` of answers that may not be kept is `No-Store`. */
export function headerRefs(
  ...names: readonly (keyof typeof headers)[]
): Readonly<Record<string, { readonly $ref: string }>> {
  return Object.fromEntries(
    [...names, 'Access-Control-Allow-Origin' as const].map((name) => [
      name === 'No-Store' ? 'Cache-Control' : name,
      { $ref: `#/components/headers/${name}` },
    ]),
  );
}

function required(description: string, pattern: string) {
  return { description, required: true, schema: { type: 'string', pattern } };
}
