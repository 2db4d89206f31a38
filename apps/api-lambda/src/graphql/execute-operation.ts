import { makeExecutableSchema } from '@graphql-tools/schema';
import { type DocumentNode, type ExecutionResult, execute } from 'graphql';
import { type FailureContext, maskedResult } from './mask-failures';
import { type GraphqlContext } from './graphql-context';
import { coded, documentPreparer } from './prepare-document';
import { type GraphqlRequest } from './read-graphql-request';
import { resolvers } from './resolvers';
import { typeDefs } from './type-defs';

const schema = makeExecutableSchema<GraphqlContext>({ typeDefs, resolvers });

/** The document of a request, to be executed, or why it may not be. */
export const preparedDocument = documentPreparer(schema);

/** Executes an operation of a prepared document; of what fails, only what is meant for callers leaves. */
export async function executeOperation(
  document: DocumentNode,
  { operationName, variables }: GraphqlRequest,
  { requestId, logFailure, ...contextValue }: GraphqlContext & FailureContext,
): Promise<ExecutionResult> {
  const result = await execute({
    schema,
    document,
    contextValue,
    variableValues: variables,
    operationName,
  });
  // Nothing was executed: a variable is wrong, or there is no such operation.
  if (!('data' in result)) {
    return { errors: (result.errors ?? []).map((error) => coded(error, 'BAD_USER_INPUT')) };
  }
  return maskedResult(result, { requestId, logFailure });
}
