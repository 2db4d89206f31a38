import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
  Kind,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { limitError } from './limit-error';
import { onceEachFragment } from './once-each-fragment';

/** What fields count for. */
export interface CostModel {
  readonly max: number;
  /** A field of the query itself: most read the store. */
  readonly rootField: number;
  /** `__schema` or `__type` with all below it, which other rules bound. */
  readonly introspection: number;
  /** How many entries a list is taken to have. */
  readonly listLength: number;
}

/** Refuses operations whose fields, counted as often as lists repeat them, sum up to more than `max`. */
export function maxCostRule(model: CostModel): ValidationRule {
  return (context) => {
    const costOf = costIn(context, model);
    return {
      OperationDefinition: (node) => {
        const cost = costOf(node.selectionSet, context.getSchema().getRootType(node.operation));
        if (cost <= model.max) return;
        context.reportError(
          limitError(
            'TOO_COSTLY',
            `The operation counts ${cost}; the limit is ${model.max}.`,
            node,
          ),
        );
      },
    };
  };
}

type Parent = GraphQLNamedType | null | undefined;

function costIn(
  context: ValidationContext,
  model: CostModel,
): (selections: SelectionSetNode, parent: Parent) => number {
  const schema = context.getSchema();
  const costOfFragment = onceEachFragment(context, ({ selectionSet, typeCondition }) =>
    costOf(selectionSet, schema.getType(typeCondition.name.value)),
  );
  const costOf = ({ selections }: SelectionSetNode, parent: Parent): number =>
    selections.reduce((sum, selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return sum + costOfField(selection, parent);
        case Kind.INLINE_FRAGMENT: {
          const type =
            selection.typeCondition && schema.getType(selection.typeCondition.name.value);
          return sum + costOf(selection.selectionSet, type ?? parent);
        }
        case Kind.FRAGMENT_SPREAD:
          return sum + costOfFragment(selection.name.value);
      }
    }, 0);
  const costOfField = ({ name, selectionSet }: FieldNode, parent: Parent): number => {
    if (name.value === '__schema' || name.value === '__type') return model.introspection;
    const own = parent === schema.getQueryType() ? model.rootField : 1;
    if (selectionSet === undefined) return own;
    const type = outputType(parent, name.value);
    const repeats = type !== undefined && isList(type) ? model.listLength : 1;
    return own + repeats * costOf(selectionSet, getNamedType(type));
  };
  return costOf;
}

function outputType(parent: Parent, field: string): GraphQLOutputType | undefined {
  return isObjectType(parent) || isInterfaceType(parent)
    ? parent.getFields()[field]?.type
    : undefined;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
