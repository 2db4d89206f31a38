import { type HttpResourceRequest } from '@angular/common/http';
import { type TypedDocumentString } from '@tre/movers-contract';
import { type Footing } from './footing';
import { type Read } from './read-json';

/** A question to the API: its document, which holds the fragment `Footing`, and the reader of its answer. */
export interface Question<Answer extends Footing, Variables> {
  readonly document: TypedDocumentString<unknown, Variables>;
  /** Reads the answer's `data`. */
  readonly read: Read<Answer>;
}

const PATH = 'api/graphql';
const TIMEOUT_MS = 20_000;

/**
 * The worker keeps the shell only and lets these pass: without a connection it would answer with a 504 of its own, and
 * nobody could tell that from the API's.
 */
const PAST_WORKER = { 'ngsw-bypass': 'true' };

/** The request of a question, by GET so that edge and ETag hold its answer. */
export function questionRequest<Answer extends Footing, Variables>(
  question: Question<Answer, Variables>,
  variables: Variables,
): HttpResourceRequest {
  return {
    url: PATH,
    params: paramsOf(question, variables),
    headers: PAST_WORKER,
    timeout: TIMEOUT_MS,
  };
}

/** The address of a question's answer, for people to open or to copy; relative to the document. */
export function questionAddress<Answer extends Footing, Variables>(
  question: Question<Answer, Variables>,
  variables: Variables,
): string {
  return `${PATH}?${new URLSearchParams(paramsOf(question, variables))}`;
}

function paramsOf<Answer extends Footing, Variables>(
  { document }: Question<Answer, Variables>,
  variables: Variables,
): Record<string, string> {
  return {
    query: String(document),
    variables: JSON.stringify(variables),
  };
}
