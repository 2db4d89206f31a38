import { deployPolicyActions } from '../testing/deploy-policy-actions';
import { fakeDeployment } from '../testing/deployment';
import { iamActionOf } from '../testing/iam-action-of';
import { deploy } from './deploy';
import { destroy } from './destroy';
import { setKey } from './set-key';
import { CdkFailed } from './cdk';

const order = { stage: 'prod', approval: 'given' } as const;
const FILES = { 'index.html': '<main-2>', 'main-CCCCCCC3.js': 'two' };

/** What the commands for records ask; `sts:AssumeRole` is the CDK's. */
const ASKED_ELSEWHERE = [
  'dynamodb:BatchGetItem',
  'dynamodb:PutItem',
  'dynamodb:Query',
  'sts:AssumeRole',
];

describe('the policy in docs/deploy-policy.json', () => {
  it('allows what the commands ask of AWS, and nothing else', async () => {
    const allowed = deployPolicyActions();

    expect(allowed).toEqual([...(await askedActions()), ...ASKED_ELSEWHERE].toSorted());
  });
});

/** The actions of a life: deployed, updated, failing, given another key and removed. */
async function askedActions(): Promise<readonly string[]> {
  const deployment = await fakeDeployment();
  const { aws, cdk, world, buildSite } = deployment;
  try {
    await deploy(order, world());
    buildSite(FILES);
    await deploy(order, world());
    await deploy(order, world({ now: () => new Date('2026-06-01T00:00:00Z') }));
    await setKey('prod', world());
    const failing = {
      ...cdk,
      diff: async () => undefined,
      deploy: () => Promise.reject(new CdkFailed('deploy', '')),
    };
    await expect(deploy(order, world({ cdk: failing }))).rejects.toThrow('cdk deploy failed');
    await destroy(order, world());
    const actions = aws.requests.map(iamActionOf).filter((action) => action !== undefined);
    return [...new Set(actions)];
  } finally {
    await deployment.close();
  }
}
