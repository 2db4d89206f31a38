import { enumValues } from './enums';
import { queryResolvers } from './query-resolvers';
import { DateScalar, DateTimeScalar, TickerScalar } from './scalars';
import { typeResolvers } from './type-resolvers';

/** Each resolver calls a use case and shapes nothing but names. */
export const resolvers = {
  ...enumValues,
  ...typeResolvers,
  Date: DateScalar,
  Ticker: TickerScalar,
  DateTime: DateTimeScalar,
  Query: queryResolvers,
};
