import { type ValidationRule } from 'graphql';
import { limitError } from './limit-error';

/** Refuses aliases of more than `max` characters: an answer repeats one in each entry of a list. */
export function maxAliasLengthRule(max: number): ValidationRule {
  return (context) => ({
    Field: (node) => {
      if (node.alias === undefined || node.alias.value.length <= max) return;
      context.reportError(
        limitError('ALIAS_TOO_LONG', `An alias has more than ${max} characters.`, node),
      );
    },
  });
}
