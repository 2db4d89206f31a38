import { type PublishedData } from '../use-cases/published-data';

/** One structured line for what went wrong on our side. */
export type LogFailure = (entry: {
  readonly message: string;
  readonly resource: string;
  readonly requestId?: string;
  readonly error: unknown;
}) => void;

/** What the routes answer from, and where they say what went wrong. */
export interface ApiService {
  readonly data: PublishedData;
  readonly logFailure: LogFailure;
}
