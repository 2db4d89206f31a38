import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { type Ticker, type TradingDate, parseTicker, parseTradingDate } from '@tre/movers-domain';

/** `Date`: a calendar date of New York. */
export const DateScalar = textScalar<TradingDate>('Date', parseTradingDate);

/** `Ticker`: a US stock symbol. */
export const TickerScalar = textScalar<Ticker>('Ticker', parseTicker);

/** `DateTime`: an instant; it only leaves, as ISO 8601 in UTC. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
});

function textScalar<T extends string>(
  name: string,
  parse: (text: unknown) => T,
): GraphQLScalarType<T, string> {
  const parseInput = (text: unknown): T => {
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } });
    }
  };
  return new GraphQLScalarType<T, string>({
    name,
    serialize: String,
    parseValue: parseInput,
    parseLiteral: (node) => parseInput(node.kind === Kind.STRING ? node.value : undefined),
  });
}
