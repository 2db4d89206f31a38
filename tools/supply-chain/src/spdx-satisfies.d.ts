declare module 'spdx-satisfies' {
  /** Whether a licence expression is met by some of the licences; throws where either cannot be parsed. */
  function satisfies(expression: string, licences: readonly string[]): boolean;
  export = satisfies;
}
