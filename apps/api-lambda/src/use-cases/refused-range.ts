/** Thrown where a range ends before it begins or counts no session; `message` quotes it. */
export class InvalidRange extends Error {
  override readonly name = 'InvalidRange';
}

/** Thrown where an answer would have to read more than one may; `message` says how much is allowed. */
export class RangeTooLarge extends Error {
  override readonly name = 'RangeTooLarge';
}
