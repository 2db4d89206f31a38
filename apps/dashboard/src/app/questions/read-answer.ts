import { isObject, MalformedAnswer, type Read } from './read-json';

/** Thrown when the API answers with GraphQL errors; `code` is the first one's, such as `UNAVAILABLE`. */
export class RefusedQuestion extends Error {
  override readonly name = 'RefusedQuestion';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Reads the body of a GraphQL answer; throws {@link RefusedQuestion} or {@link MalformedAnswer}. */
export function readAnswer<Answer>(body: unknown, read: Read<Answer>): Answer {
  if (!isObject(body)) throw new MalformedAnswer('answer: expected an object');
  const [error] = Array.isArray(body['errors']) ? body['errors'] : [];
  if (error !== undefined) throw refusedBy(error);
  return read(body['data'], 'data');
}

function refusedBy(error: unknown): RefusedQuestion {
  const message = isObject(error) ? error['message'] : undefined;
  const extensions = isObject(error) ? error['extensions'] : undefined;
  const code = isObject(extensions) ? extensions['code'] : undefined;
  return new RefusedQuestion(
    typeof code === 'string' ? code : 'UNKNOWN',
    typeof message === 'string' ? message : 'refused without a message',
  );
}
