import { type DocumentNode, type GraphQLSchema, GraphQLError, parse, validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import { DOCUMENT_LIMITS, limitRules } from './limits/document-limits';
import { limitError } from './limits/limit-error';

/** A document that may be executed, or why it may not. */
export type PreparedDocument =
  | { readonly document: DocumentNode; readonly errors?: undefined }
  | { readonly errors: readonly GraphQLError[] };

/** How many documents stay prepared; with the limit on tokens, some tens of megabytes at worst. */
const CACHED_DOCUMENTS = 64;

/**
 * Parses documents, holds them to our limits before anything dearer looks at them, and validates them by the schema.
 * The last ones are remembered.
 */
export function documentPreparer(schema: GraphQLSchema): (query: string) => PreparedDocument {
  const known = new LRUCache<string, PreparedDocument>({ max: CACHED_DOCUMENTS });
  return (query) => {
    const before = known.get(query);
    if (before !== undefined) return before;
    const prepared = prepare(schema, query);
    known.set(query, prepared);
    return prepared;
  };
}

function prepare(schema: GraphQLSchema, query: string): PreparedDocument {
  const document = parseWithin(query, DOCUMENT_LIMITS.tokens);
  if (document instanceof GraphQLError) return { errors: [document] };
  const refusals = validate(schema, document, limitRules);
  if (refusals.length > 0) return { errors: refusals.map(invalid) };
  const errors = validate(schema, document);
  return errors.length > 0 ? { errors: errors.map(invalid) } : { document };
}

/** Lexing stops at the limit, so that the rest of a long document costs nothing. */
function parseWithin(query: string, maxTokens: number): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return error.message.includes('Parsing aborted')
      ? limitError('TOO_MANY_TOKENS', `The document has more than ${maxTokens} tokens.`)
      : coded(error, 'GRAPHQL_PARSE_FAILED');
  }
}

function invalid(error: GraphQLError): GraphQLError {
  return coded(error, 'GRAPHQL_VALIDATION_FAILED');
}

/** The error with a code, unless it has one of its own. */
export function coded(error: GraphQLError, code: string): GraphQLError {
  error.extensions['code'] ??= code;
  return error;
}
