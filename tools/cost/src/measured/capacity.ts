/**
 * Read and write units as DynamoDB counts them.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
 */

const READ_BLOCK = 4_096;
const WRITE_BLOCK = 1_024;

/**
 * Units of an eventually consistent read of so many bytes: of one item for GetItem and for each key of a batch, of all
 * that was looked at for a page of a Query. What is not there costs as much as the smallest item.
 */
export function readUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / READ_BLOCK)) / 2;
}

/** Units of writing an item, or of trying to: a condition that fails costs as much. */
export function writeUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / WRITE_BLOCK));
}
