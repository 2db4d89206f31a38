export {
  LatestDocument,
  type Basis,
  type FootingFragment,
  type HistoryCause,
  type LatestQuery,
  type LatestQueryVariables,
  type MissingReason,
  type Punctuality,
  type RecordStatus,
  type Source,
  type TypedDocumentString,
} from './generated/documents';
export { type HealthBody, type Mover, type MoversBody, type Problem } from './rest';
