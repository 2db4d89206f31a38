/** The CDK's command line, as far as deployments need it. */
export interface Cdk {
  /** Prepares an account and region for deployments. */
  bootstrap(account: string, region: string): Promise<void>;
  /** Shows what a deployment would change; the number of stacks with changes, undefined where that is not known. */
  diff(stackNames: readonly string[]): Promise<number | undefined>;
  deploy(stackNames: readonly string[]): Promise<void>;
}

/** The CDK gave up; what it said has been shown. */
export class CdkFailed extends Error {
  override readonly name = 'CdkFailed';

  constructor(
    readonly action: string,
    /** The end of what it said. */
    readonly output: string,
  ) {
    super(`cdk ${action} failed`);
  }
}
