import { type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import { type Readable } from 'node:stream';
import { AbstractKeyIterator, AbstractValueIterator } from 'abstract-level';

/** What dynalite takes, of which it declares no types itself. */
export interface DynaliteOptions {
  /** Where LevelDB keeps the tables; in memory without it. */
  readonly path?: string;
  readonly createTableMs: number;
  readonly updateTableMs: number;
  readonly deleteTableMs: number;
}

/** All that dynalite reads of a request. */
export interface DynaliteRequest extends Readable {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** The listener that dynalite puts on its server. */
export type DynaliteListener = (request: DynaliteRequest, response: ServerResponse) => void;

type Dynalite = (options: DynaliteOptions) => Server;

/** A dynalite server, not listening yet; its tables are being opened already. */
export async function dynaliteServer(options: DynaliteOptions): Promise<Server> {
  // As a `string` the name asks for no declarations, which an ambient module could not give to other projects.
  const { default: dynalite }: { default: Dynalite } = await import('dynalite' as string);
  for (const { prototype } of [AbstractKeyIterator, AbstractValueIterator]) {
    Object.assign(prototype, { return: closeIterator });
  }
  return dynalite(options);
}

/**
 * dynalite 4.0.0 ends a query's or scan's stream by the `return` of its iterator, which the iterators of its database lack:
 * each would stay open, with a snapshot of the store, until the process ends.
 */
async function closeIterator(this: Iterator): Promise<void> {
  await this.close();
}

type Iterator = Pick<InstanceType<typeof AbstractValueIterator>, 'close'>;
