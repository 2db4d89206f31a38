/** Why a request got no data, by the decision that a client can make. */
export type RefusalName =
  | 'badRequest'
  | 'unknownKey'
  | 'notYetPublished'
  | 'olderThanPlan'
  | 'noData'
  | 'unknownRoute'
  | 'methodNotAllowed'
  | 'limit';

/** What goes back: a status and a JSON body. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly refusal?: RefusalName;
}

/** Thrown where a request cannot be answered with data; `answer` is what goes back instead. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(readonly answer: Answer & { readonly refusal: RefusalName }) {
    super(answer.refusal);
  }
}
