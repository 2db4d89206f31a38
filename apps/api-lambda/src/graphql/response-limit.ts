import { GraphQLError } from 'graphql';

/** Below the 6 MB that Lambda hands back. */
const MAX_RESPONSE_BYTES = 5_000_000;

/** The refusal of an answer that the gateway would not take; undefined for any other. */
export function refusedForSize(body: string): GraphQLError | undefined {
  if (Buffer.byteLength(body) <= MAX_RESPONSE_BYTES) return undefined;
  const megabytes = MAX_RESPONSE_BYTES / 1_000_000;
  return new GraphQLError(`The answer is larger than ${megabytes} MB: ask for less of it.`, {
    extensions: { code: 'RANGE_TOO_LARGE' },
  });
}
