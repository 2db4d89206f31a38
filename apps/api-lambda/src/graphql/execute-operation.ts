import { makeExecutableSchema } from '@graphql-tools/schema';
import { type DocumentNode, type ExecutionResult } from 'graphql';
import { documentExecutor, isExecuted } from './document-executor';
import { type FailureContext, maskedResult } from './mask-failures';
import { type GraphqlContext } from './graphql-context';
import { coded, documentPreparer } from './prepare-document';
import { type GraphqlRequest } from './read-graphql-request';
import { resolvers } from './resolvers';
import { typeDefs } from './type-defs';

const schema = makeExecutableSchema<GraphqlContext>({ typeDefs, resolvers });

const execute = documentExecutor(schema);

/** The document of a request, to be executed, or why it may not be. */
export const preparedDocument = documentPreparer(schema);

/** Executes an operation of a prepared document; of what fails, only what is meant for callers leaves. */
export async function executeOperation(
  document: DocumentNode,
  { operationName, variables }: GraphqlRequest,
  { requestId, logFailure, ...contextValue }: GraphqlContext & FailureContext,
): Promise<ExecutionResult> {
  const result = await execute({ document, operationName, variables, contextValue });
  if (!isExecuted(result)) {
    return { errors: (result.errors ?? []).map((error) => coded(error, 'BAD_USER_INPUT')) };
  }
  return maskedResult(result, { requestId, logFailure });
}
