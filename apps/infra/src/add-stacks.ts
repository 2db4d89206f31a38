import { type App } from 'aws-cdk-lib';
import { type GithubRepository } from './github-repository';
import { type Stage } from './stage';
import { AccountStack } from './stacks/account-stack';
import { DataStack } from './stacks/data-stack';
import { type Bundles, ServiceStack } from './stacks/service-stack';
import { SiteStack } from './stacks/site-stack';

/** What the stacks are made of. */
export interface StacksProps {
  readonly stages: readonly Stage[];
  readonly bundles: Bundles;
  /** Whose main branch may deploy. @default none */
  readonly github?: GithubRepository;
}

/** Adds the account's stack and, for each stage, one stack per lifetime. */
export function addStacks(app: App, { stages, bundles, github }: StacksProps): void {
  const account = new AccountStack(app, 'TreStocks-Account', { github });
  for (const stage of stages) {
    const id = (part: string) => `TreStocks-${stage.name}-${part}`;
    const tags = { application: 'tre-stocks', stage: stage.name };

    const { table, massiveKey } = new DataStack(app, id('Data'), { tags, stage });
    const service = new ServiceStack(app, id('Service'), {
      tags,
      stage,
      bundles,
      table,
      massiveKey,
    });
    service.addStackDependency(account, "the gateway logs through the account's role");
    new SiteStack(app, id('Site'), { tags, stage, restApi: service.restApi });
  }
}
