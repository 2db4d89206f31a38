/** A request with the one answer that is right: the data stands still, so every answer is the same to the byte. */
export interface ExactRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
  readonly body: string;
}

/** Asks once, and takes what comes for the right answer; throws where `isRight` does not find it so. */
export async function askedOnce(
  api: string,
  path: string,
  isRight: (status: number, body: string) => boolean,
  headers: Readonly<Record<string, string>> = {},
): Promise<ExactRequest> {
  const response = await fetch(api + path, { headers });
  const body = await response.text();
  const { status } = response;
  if (isRight(status, body)) return { path, headers, status, body };
  throw new Error(`${path} answers ${status}, not what the load is for: ${body.slice(0, 300)}`);
}

/** What is wrong with an answer; undefined where it is the expected one. */
export function faultOf(
  { status, body }: Pick<ExactRequest, 'status' | 'body'>,
  answered: { readonly status: number; readonly body: string },
): string | undefined {
  if (answered.status === status && answered.body === body) return undefined;
  return `status ${answered.status}, ${answered.body.slice(0, TOLD_CHARACTERS)}`;
}

/** Enough to tell errors apart, and not so much that each is one of its own. */
const TOLD_CHARACTERS = 120;
