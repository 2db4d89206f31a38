/**
 * Makes the `Date` of a global object run `offsetMs` ahead: its constructor without arguments, its call and `now`.
 * Dates made from values, `instanceof`, subclasses and `Date.prototype` stay what they are.
 */
export function shiftDate(target: { Date: DateConstructor }, offsetMs: number): void {
  const Real = target.Date;
  const realNow = Real.now.bind(Real);
  const now = () => realNow() + offsetMs;
  const Shifted = new Proxy(Real, {
    construct: (constructor, values: unknown[], newTarget: NewableFunction) =>
      Reflect.construct(constructor, values.length === 0 ? [now()] : values, newTarget) as object,
    apply: () => new Real(now()).toString(),
  });
  Real.now = now;
  Real.prototype.constructor = Shifted;
  target.Date = Shifted;
}
