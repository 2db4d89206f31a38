import { type SelectionSetNode, type ValidationContext, type ValidationRule, Kind } from 'graphql';
import { onceEachFragment } from './once-each-fragment';
import { limitError } from './limit-error';

/** Refuses operations whose fields nest deeper than `max`, through fragments too. */
export function maxDepthRule(max: number): ValidationRule {
  return (context) => {
    const depthOf = depthIn(context);
    return {
      OperationDefinition: (node) => {
        if (depthOf(node.selectionSet) <= max) return;
        context.reportError(
          limitError('TOO_DEEP', `The operation nests deeper than ${max} fields.`, node),
        );
      },
    };
  };
}

function depthIn(context: ValidationContext): (selections: SelectionSetNode) => number {
  const depthOfFragment = onceEachFragment(context, ({ selectionSet }) => depthOf(selectionSet));
  const depthOf = ({ selections }: SelectionSetNode): number =>
    selections.reduce((deepest, selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return Math.max(
            deepest,
            1 + (selection.selectionSet ? depthOf(selection.selectionSet) : 0),
          );
        case Kind.INLINE_FRAGMENT:
          return Math.max(deepest, depthOf(selection.selectionSet));
        case Kind.FRAGMENT_SPREAD:
          return Math.max(deepest, depthOfFragment(selection.name.value));
      }
    }, 0);
  return depthOf;
}
