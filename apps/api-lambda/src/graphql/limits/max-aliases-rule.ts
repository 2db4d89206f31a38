import { type ValidationRule } from 'graphql';
import { limitError } from './limit-error';

/** Refuses documents that name more than `max` fields anew: each alias may be another read of the store. */
export function maxAliasesRule(max: number): ValidationRule {
  return (context) => {
    let aliases = 0;
    return {
      Field: (node) => {
        if (node.alias === undefined) return;
        aliases += 1;
        if (aliases !== max + 1) return;
        context.reportError(
          limitError('TOO_MANY_ALIASES', `The document has more than ${max} aliases.`, node),
        );
      },
    };
  };
}
