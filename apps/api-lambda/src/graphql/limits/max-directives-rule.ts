import { type ValidationRule } from 'graphql';
import { limitError } from './limit-error';

/** Refuses documents with more than `max` directives. */
export function maxDirectivesRule(max: number): ValidationRule {
  return (context) => {
    let directives = 0;
    return {
      Directive: (node) => {
        directives += 1;
        if (directives !== max + 1) return;
        context.reportError(
          limitError('TOO_MANY_DIRECTIVES', `The document has more than ${max} directives.`, node),
        );
      },
    };
  };
}
