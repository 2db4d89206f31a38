export { type RefusalName } from './api/answer';
export { type EndpointName } from './api/endpoint';
export { type PlanName } from './api/publication';
export { type LoggedRequest, type RequestCounts } from './api/request-log';
export { InvalidFaultName, parseFaultName } from './faults/create-fault';
export { type FlakyKind } from './faults/disturbance';
export { faultNames, type FaultName } from './faults/fault';
export {
  createFileMarket,
  type FileMarket,
  type FileMarketOptions,
  type PriceFile,
} from './market/file-market';
export { InvalidPriceFile, type PriceFileFault } from './market/invalid-price-file';
export { type Market, type MarketBar, type MarketSplit } from './market/market';
export { createSimulatedMarket, type SimulatedMarketOptions } from './market/simulated-market';
export { withListings, type Listing } from './market/with-listings';
export { withMoves, type PlantedMove } from './market/with-moves';
export { withSplits } from './market/with-splits';
export {
  startMassiveSimulator,
  type MassiveSimulator,
  type MassiveSimulatorOptions,
} from './start-massive-simulator';
