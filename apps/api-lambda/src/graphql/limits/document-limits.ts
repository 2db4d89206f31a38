import { type DocumentNode, type ValidationRule, GraphQLError, parse } from 'graphql';
import { type Plugin } from 'graphql-yoga';
import { limitError } from './limit-error';
import { maxAliasesRule } from './max-aliases-rule';
import { maxCostRule } from './max-cost-rule';
import { maxDepthRule } from './max-depth-rule';
import { maxDirectivesRule } from './max-directives-rule';
import { queriesOnlyRule } from './queries-only-rule';

/** How large a document may be; the standard introspection query is 15 deep, the dashboard's count some hundreds. */
export const DOCUMENT_LIMITS = {
  tokens: 2000,
  depth: 15,
  aliases: 15,
  directives: 20,
  cost: { max: 5000, rootField: 20, introspection: 1000, listLength: 10 },
} as const;

/** What every document is held to first; the rules' work grows with the document's size only. */
export const limitRules: readonly ValidationRule[] = [
  queriesOnlyRule,
  maxAliasesRule(DOCUMENT_LIMITS.aliases),
  maxDirectivesRule(DOCUMENT_LIMITS.directives),
  maxDepthRule(DOCUMENT_LIMITS.depth),
  maxCostRule(DOCUMENT_LIMITS.cost),
];

/** Holds documents to {@link DOCUMENT_LIMITS} before anything dearer looks at them. */
export function documentLimits(): Plugin {
  return {
    onParse: ({ setParseFn }) => {
      setParseFn((source: string) => parseWithin(source, DOCUMENT_LIMITS.tokens));
    },
    onValidate: ({ validateFn, setValidationFn }) => {
      setValidationFn((schema, document, rules, ...rest) => {
        const refusals = validateFn(schema, document, [...limitRules]);
        return refusals.length > 0 ? refusals : validateFn(schema, document, rules, ...rest);
      });
    },
  };
}

/** Lexing stops at the limit, so that the rest of a long document costs nothing. */
function parseWithin(source: string, maxTokens: number): DocumentNode {
  try {
    return parse(source, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes('Parsing aborted')) {
      throw limitError('TOO_MANY_TOKENS', `The document has more than ${maxTokens} tokens.`);
    }
    if (!(error instanceof GraphQLError)) throw error;
    error.extensions['code'] = 'GRAPHQL_PARSE_FAILED';
    throw error;
  }
}
