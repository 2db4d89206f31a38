/** Thrown where the stack cannot start for a reason that its user can mend; `message` says how. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
