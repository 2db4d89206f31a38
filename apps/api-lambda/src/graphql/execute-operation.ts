import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import { type createYoga } from 'graphql-yoga';
import { type GraphqlRequest } from './read-graphql-request';

/** A server's pipeline of parsing, validating and executing, with all its plugins. */
export type GraphqlPipeline = Pick<ReturnType<typeof createYoga>, 'getEnveloped'>;

/**
 * Takes an operation through the pipeline, until the signal stops it. The requests and answers of the web that the
 * server would wrap around it are left out: they cost as much as a year of winners (ADR 0025).
 */
export async function executeOperation(
  server: GraphqlPipeline,
  { query, operationName, variables }: GraphqlRequest,
  context: object,
  signal: AbortSignal,
): Promise<ExecutionResult> {
  const pipeline = server.getEnveloped({ ...context });
  const document = parsed(pipeline.parse, query);
  if (document instanceof GraphQLError) return { errors: [document] };
  const errors = pipeline.validate(pipeline.schema, document);
  if (errors.length > 0) return { errors };
  const operation: ExecutionArgs & { readonly signal: AbortSignal } = {
    schema: pipeline.schema,
    document,
    contextValue: await pipeline.contextFactory(),
    variableValues: variables,
    operationName,
    signal,
  };
  return pipeline.execute(operation);
}

function parsed<Document>(parse: (query: string) => Document, query: string) {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
