/** What `npm run load -- --help` prints. */
export const helpText = `npm run load -- [options]

Puts load on the API on loopback, beside a bare handler that does one BatchGet; each work at each concurrency, then
all works at once.

  --seconds N            of each work at each concurrency, for the API and for the bare handler each, 1 to 3600 (5)
  --mixed-seconds N      of all works at once, 1 to 3600 (60)
  --concurrency A,B,C    how many requests are under way at once, each 1 to 256 (1,8,64)
  --help                 this text

It prints a table and writes dist/load.json; the exit code is 1 on any answer that is not the expected one, or a heap
that grew.
`;
