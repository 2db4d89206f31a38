import { type GithubRepository } from './github-repository';
import { type StageChoices } from './stage';
import { accessTargets, idWithoutHash } from './testing/access-targets';
import { allowedActions } from './testing/allowed-actions';
import { type DeployedResource, deployedResources } from './testing/deployed-stage';
import { everyChoice } from './testing/every-choice';
import { synthesize } from './testing/synthesize';
import { widened, withAction } from './testing/widened-role';

const github: GithubRepository = { subject: 'octocat/tre-stocks' };
const providerArn = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';

const configurations: readonly [string, Partial<StageChoices>, GithubRepository | undefined][] = [
  ['by default', {}, undefined],
  ['by default, deployed by GitHub', {}, github],
  ['with every choice made, deployed by GitHub', everyChoice, github],
  ['to be thrown away, deployed by GitHub', { removal: 'destroy' }, { ...github, providerArn }],
];

/** Actions that delete, or have something deleted, under another name. */
const DELETING_UNAWARES: readonly string[] = [
  'cloudformation:ExecuteChangeSet',
  'cloudformation:UpdateStack',
  'dynamodb:BatchWriteItem',
  'dynamodb:UpdateTable',
  'dynamodb:UpdateTimeToLive',
  'logs:PutRetentionPolicy',
  's3:PutLifecycleConfiguration',
  'sns:Unsubscribe',
  'sqs:SetQueueAttributes',
];

function isDeleting(action: string): boolean {
  return /Delete|Remove|Purge/.test(action) || DELETING_UNAWARES.includes(action);
}

/** What the roles may delete, a line each. */
async function deletions(
  roles: readonly DeployedResource[],
  resources: readonly DeployedResource[],
): Promise<readonly string[]> {
  const targets = accessTargets(resources);
  const lines = await Promise.all(roles.map((role) => allowedActions(role, targets, isDeleting)));
  return lines.flat();
}

function rolesOf(resources: readonly DeployedResource[]): readonly DeployedResource[] {
  return resources.filter(({ type }) => type === 'AWS::IAM::Role');
}

describe.each(configurations)('a stage %s', (_, choices, repository) => {
  const resources = deployedResources(synthesize(choices, repository));

  it('has no role that may delete anything', async () => {
    const roles = rolesOf(resources);

    expect(roles).toHaveLength(repository === undefined ? 4 : 5);
    expect(await deletions(roles, resources)).toEqual([]);
  });

  it('has no policy that stands apart from its role', () => {
    const apart = resources.filter(({ type }) => /^AWS::IAM::.*Policy$/.test(type));

    expect(apart.map(({ id }) => id)).toEqual([]);
  });

  it('lets nobody delete by a policy at a resource', () => {
    const allowing = resources
      .flatMap(({ properties }) => statementsIn(properties['PolicyDocument']))
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Action }) => [Action].flat());

    expect(allowing).toContain('s3:GetObject');
    expect(allowing.filter((action) => isDeleting(action) || action.includes('*'))).toEqual([]);
  });
});

describe('a role that may delete', () => {
  const resources = deployedResources(synthesize({}, github));
  const cases: readonly [string, string][] = [
    ['GithubDeployerRole', 's3:DeleteObject'],
    ['DailyIngestRole', 'dynamodb:DeleteItem'],
    ['DailyIngestRole', 'secretsmanager:DeleteSecret'],
    ['MoversApiRole', 'dynamodb:BatchWriteItem'],
    ['DailyIngestSchedulesRole', 'sqs:PurgeQueue'],
    ['GatewayLogRole', 'logs:DeleteLogGroup'],
  ];

  it.each(cases)('is found when %s has %s added everywhere', async (name, action) => {
    const role = rolesOf(resources).find(({ id }) => idWithoutHash(id) === name);
    if (role === undefined) throw new Error(`no role ${name}`);
    const wider = widened(role, (statement) => ({
      ...withAction(statement, action),
      Resource: '*',
    }));

    const found = await deletions([wider], resources);

    expect(found).toEqual(
      expect.arrayContaining([expect.stringMatching(`^${name} may ${action} on `)]),
    );
  });
});

function statementsIn(document: unknown) {
  const { Statement = [] } = (document ?? {}) as {
    readonly Statement?: readonly {
      readonly Effect: string;
      readonly Action: string | readonly string[];
    }[];
  };
  return Statement;
}
