import { type TradingDate } from '@tre/movers-domain';

/** Thrown when sessions were left without a record; `message` names each with its reason. */
export class IngestionIncomplete extends Error {
  override readonly name = 'IngestionIncomplete';

  constructor(readonly failures: ReadonlyMap<TradingDate, Error>) {
    const reasons = [...failures].map(
      ([date, error]) => `${date}: ${error.name}: ${error.message}`,
    );
    super(`no record for ${reasons.join('; ')}`, { cause: [...failures.values()][0] });
  }
}
