import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import cdk from '../cdk.json';
import { type Stage } from './stage';
import { AccountStack } from './stacks/account-stack';
import { DataStack } from './stacks/data-stack';
import { type Bundles, ServiceStack } from './stacks/service-stack';
import { SiteStack } from './stacks/site-stack';

/** What the app is built from. */
export interface AppProps {
  readonly stages: readonly Stage[];
  readonly bundles: Bundles;
  /** The directory of the cloud assembly. */
  readonly outdir: string;
}

/**
 * All stacks of all stages, held against AWS's own practices when they are synthesized. The feature flags are those of
 * `cdk.json`, whether the CDK's command line runs the app or Node does.
 */
export function buildApp({ stages, bundles, outdir }: AppProps): App {
  const app = new App({ outdir, context: cdk.context, analyticsReporting: false });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

  const account = new AccountStack(app, 'TreStocks-Account');
  for (const stage of stages) addStage(app, { stage, bundles, account });
  return app;
}

interface StageProps {
  readonly stage: Stage;
  readonly bundles: Bundles;
  readonly account: AccountStack;
}

function addStage(app: App, { stage, bundles, account }: StageProps): void {
  const id = (part: string) => `TreStocks-${stage.name}-${part}`;
  const tags = { application: 'tre-stocks', stage: stage.name };

  const { table, massiveKey } = new DataStack(app, id('Data'), { tags });
  const service = new ServiceStack(app, id('Service'), {
    tags,
    stage,
    bundles,
    table,
    massiveKey,
  });
  // The gateway may only log once the account has its role.
  service.addStackDependency(account, "the gateway logs through the account's role");
  new SiteStack(app, id('Site'), { tags, restApi: service.restApi });
}
