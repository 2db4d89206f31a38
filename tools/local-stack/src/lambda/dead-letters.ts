import { type FunctionError } from './invocation';

/** An event that failed for good. */
export interface DeadLetter {
  readonly at: Date;
  /** The queue's ARN. */
  readonly queue: string;
  readonly functionName: string;
  readonly requestId: string;
  readonly payload: string;
  readonly attempts: number;
  readonly error: FunctionError;
}

/** The dead-letter queues, kept in memory as long as the stack runs. */
export class DeadLetters {
  private readonly kept: DeadLetter[] = [];

  get all(): readonly DeadLetter[] {
    return this.kept;
  }

  add(letter: DeadLetter): void {
    this.kept.push(letter);
  }
}
