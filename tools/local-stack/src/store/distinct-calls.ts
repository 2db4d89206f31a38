import { type DynamoCall } from '@tre/embedded-dynamodb';

/** Each call once, however often it is made. */
export class DistinctCalls {
  private readonly calls = new Map<string, DynamoCall>();

  /** Whether it is the first of its kind. */
  add({ accessKeyId, operation, table, index, returnValues }: DynamoCall): boolean {
    const key = JSON.stringify([accessKeyId, operation, table, index, returnValues]);
    if (this.calls.has(key)) return false;
    this.calls.set(key, { accessKeyId, operation, table, index, returnValues });
    return true;
  }

  /** In the order in which they were made first. */
  get all(): readonly DynamoCall[] {
    return [...this.calls.values()];
  }
}
