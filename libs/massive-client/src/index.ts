export { type Bar, type MalformedBar, type MalformedRow } from './bar';
export { MASSIVE_BASE_URL } from './base-url';
export { createMassiveClient } from './create-massive-client';
export { type GroupedDay, type GroupedDayReading, parseGroupedDay } from './grouped-day';
export {
  type CallOptions,
  type GroupedDayOptions,
  type MassiveClient,
  type MassiveClientOptions,
  type PagedOptions,
  type RangeBarsOptions,
} from './massive-client';
export {
  BadRequest,
  ClientClosed,
  ConnectionFailed,
  type FailureFacts,
  KeyNotSet,
  MalformedAnswer,
  MassiveError,
  NotEntitled,
  NotFound,
  NotYetPublished,
  OutsidePlanHistory,
  type PacedFailureFacts,
  RateLimited,
  ServerError,
  TimedOut,
  WrongKey,
} from './massive-error';
export { type RangeBars } from './range-bars';
export { type Sleep } from './request-limiter';
export { type Attempt } from './request-sender';
export { type RetryPolicy } from './retry-policy';
export { type Split, type Splits, type SplitsQuery } from './splits';
export { type UpcomingHoliday } from './upcoming-holidays';
