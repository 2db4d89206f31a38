import { type TradingDate } from '@tre/movers-domain';
import { type Fault, type FaultScene } from '../faults/fault';
import { type Market } from '../market/market';
import { type Answer } from './answer';
import { type Plan } from './publication';

/** The endpoints that are simulated. */
export type EndpointName = 'grouped' | 'range' | 'prev' | 'openClose' | 'upcoming' | 'splits';

/** What an endpoint answers from. */
export interface ApiScene {
  /** As it looks through the fault. */
  readonly market: Market;
  readonly fault: Fault;
  readonly faultScene: FaultScene;
  readonly plan: Plan;
  readonly at: Date;
  /** New York's date at the instant. */
  readonly today: TradingDate;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly requestId: string;
}

/** A request that was let in; `path` holds the parts of the path that vary. */
export interface ApiRequest {
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** One endpoint of the API; `answer` throws a `Refusal` where there is no data to give. */
export interface Endpoint {
  readonly name: EndpointName;
  /** Its named groups become the request's `path`. */
  readonly route: RegExp;
  readonly answer: (request: ApiRequest, scene: ApiScene) => Answer;
}
