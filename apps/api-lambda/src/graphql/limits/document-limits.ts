import { type ValidationRule, NoFragmentCyclesRule } from 'graphql';
import { maxAliasLengthRule } from './max-alias-length-rule';
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
  aliasLength: 64,
  directives: 20,
  cost: { max: 5000, rootField: 20, introspection: 1000, listLength: 10 },
} as const;

/**
 * What every document is held to first; the rules' work grows with the document's size only. graphql-js looks for
 * fragments in circles too, but on two large ones its check of overlapping fields runs out of stack before it says so.
 */
export const limitRules: readonly ValidationRule[] = [
  queriesOnlyRule,
  NoFragmentCyclesRule,
  maxAliasesRule(DOCUMENT_LIMITS.aliases),
  maxAliasLengthRule(DOCUMENT_LIMITS.aliasLength),
  maxDirectivesRule(DOCUMENT_LIMITS.directives),
  maxDepthRule(DOCUMENT_LIMITS.depth),
  maxCostRule(DOCUMENT_LIMITS.cost),
];
