import { CommandError } from './command-error';

/** How an invocation of the ingestion answers, as far as commands read it. */
export interface PartSummary {
  readonly created: number;
  readonly refreshed: number;
  readonly completed: number;
  readonly corrected: number;
  readonly superseded: number;
  readonly provisional: readonly string[];
  readonly missing: readonly {
    readonly date: string;
    readonly symbol: string;
    readonly reason: string;
  }[];
}

/** What a session may end as, as the answer counts it. */
export const OUTCOMES = ['created', 'refreshed', 'completed', 'corrected', 'superseded'] as const;

/** Reads the ingestion's answer; refuses what is no answer of ours, as of a function of another release. */
export function parsePartSummary(answer: unknown): PartSummary {
  if (isPartSummary(answer)) return answer;
  throw new CommandError(
    `the ingestion answered ${JSON.stringify(answer)?.slice(0, 200)}: expected a summary with ${OUTCOMES.join(', ')}, provisional and missing; deploy the release that this command is of`,
  );
}

/** Reads the payload of a function that threw. */
export function parseIngestError(payload: string): {
  readonly errorType: string;
  readonly errorMessage: string;
} {
  const error = parsedOrText(payload);
  if (!isObject(error)) return { errorType: 'Error', errorMessage: String(error) };
  const { errorType = 'Error', errorMessage = payload } = error;
  return { errorType: String(errorType), errorMessage: String(errorMessage) };
}

function isPartSummary(answer: unknown): answer is PartSummary {
  return (
    isObject(answer) &&
    OUTCOMES.every((outcome) => Number.isSafeInteger(answer[outcome])) &&
    isListOf(answer['provisional'], isText) &&
    isListOf(
      answer['missing'],
      (one) => isObject(one) && [one['date'], one['symbol'], one['reason']].every(isText),
    )
  );
}

/** Lambda's own failures, such as a function out of memory, need not be JSON. */
function parsedOrText(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch (error) {
    if (error instanceof SyntaxError) return payload;
    throw error;
  }
}

function isListOf(value: unknown, is: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
