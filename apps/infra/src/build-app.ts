import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import cdk from '../cdk.json';
import { addStacks, type StacksProps } from './add-stacks';

/** What the app is made of. */
export interface BuildAppProps extends StacksProps {
  /** The directory of the cloud assembly. */
  readonly outdir: string;
}

/**
 * The whole app, which refuses to be synthesized against AWS's own practices. Its feature flags are those of
 * `cdk.json`, whether the CDK's command line runs it or Node alone.
 */
export function buildApp({ outdir, ...stacks }: BuildAppProps): App {
  const app = new App({ outdir, context: cdk.context, analyticsReporting: false });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  addStacks(app, stacks);
  return app;
}
