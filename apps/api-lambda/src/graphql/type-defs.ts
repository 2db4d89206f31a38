import { questions } from './schema/questions.ts';
import { sessionTypes } from './schema/session-types.ts';
import { statisticsTypes } from './schema/statistics-types.ts';
import { statusTypes } from './schema/status-types.ts';
import { terms } from './schema/terms.ts';

/** The GraphQL schema: the domain's terms, never the table's. Its golden is `schema.graphql` of movers-contract. */
export const typeDefs = [terms, questions, sessionTypes, statisticsTypes, statusTypes].join('');
