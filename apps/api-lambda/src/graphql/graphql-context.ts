import { type PublishedData } from '../use-cases/published-data';
import { type SessionLoader } from './session-loader';

/** What a resolver knows of the request. */
export interface GraphqlContext {
  readonly data: PublishedData;
  readonly loader: SessionLoader;
}
