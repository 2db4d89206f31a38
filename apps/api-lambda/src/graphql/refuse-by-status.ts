import { type Plugin } from 'graphql-yoga';
import { type GraphQLError } from 'graphql';

const OURS: readonly unknown[] = ['UNAVAILABLE', 'INTERNAL_ERROR'];

/**
 * Gives refused requests the status 400 in `application/json` too. (The GraphQL-over-HTTP draft lets that media type
 * keep 200 for documents that do not parse or validate; caches, logs and alarms understand a status better.)
 */
export function refuseByStatus(): Plugin {
  return {
    onExecutionResult: ({ result, setResult }) => {
      if (result === undefined || Array.isArray(result) || !('errors' in result)) return;
      const { errors } = result;
      if (errors === undefined || 'data' in result || errors.some(isOurs)) return;
      setResult({ ...result, extensions: { ...result.extensions, http: { status: 400 } } });
    },
  };
}

function isOurs({ extensions }: GraphQLError): boolean {
  return OURS.includes(extensions['code']);
}
