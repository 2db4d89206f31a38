/** Thrown where a template holds what the stack cannot run faithfully; `message` names the stack, the resource and the property. */
export class UnsupportedTemplate extends Error {
  override readonly name = 'UnsupportedTemplate';

  constructor(
    readonly place: string,
    found: string,
  ) {
    super(`${place}: ${found}`);
  }
}
