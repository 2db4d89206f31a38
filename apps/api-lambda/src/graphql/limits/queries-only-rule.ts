import { type ValidationRule, GraphQLError } from 'graphql';

/** Refuses mutations and subscriptions where the schema has none; graphql-js would only notice when it executes them. */
export const queriesOnlyRule: ValidationRule = (context) => ({
  OperationDefinition: (node) => {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(
      new GraphQLError(`The schema has no ${node.operation}.`, {
        nodes: node,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      }),
    );
  },
});
