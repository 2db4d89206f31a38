import { buildSchema, execute, parse } from 'graphql';

const schema = buildSchema(
  'type Query { winners: [Winner!]! } type Winner { date: String! symbol: String! changePercent: Float! }',
);
const document = parse('{ winners { date symbol changePercent } }');

/** What graphql-js alone does to shape an answer of winners that is there already. */
export function bareExecution(body: string): () => unknown {
  const { data } = JSON.parse(body) as { data: unknown };
  return () => executeWinners(data);
}

/** Shapes winners by a schema that has nothing else. */
export function executeWinners(rootValue: unknown) {
  return execute({ schema, document, rootValue });
}
