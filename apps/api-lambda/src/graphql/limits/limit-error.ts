import { type ASTNode, GraphQLError } from 'graphql';

/** The stable codes of refused documents (docs/problems.md). */
export type LimitCode =
  | 'TOO_MANY_TOKENS'
  | 'TOO_MANY_ALIASES'
  | 'ALIAS_TOO_LONG'
  | 'TOO_MANY_DIRECTIVES'
  | 'TOO_DEEP'
  | 'TOO_COSTLY';

/** A document beyond a limit. */
export function limitError(code: LimitCode, message: string, nodes?: ASTNode): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code },
    ...(nodes && { nodes }),
  });
}
