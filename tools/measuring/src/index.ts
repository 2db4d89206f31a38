export { leanBatchGet, leanQueries } from './lean-reads';
export { median, quantile } from './quantile';
export { yearsBefore } from './years-before';
export { yearsBetween } from './years-between';
