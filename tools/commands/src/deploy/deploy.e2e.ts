import { join } from 'node:path';
import { type FakeDeployment, RIGHT_KEY, fakeDeployment } from '../testing/deployment';
import { deployPolicyActions } from '../testing/deploy-policy-actions';
import { iamActionOf } from '../testing/iam-action-of';
import { fakeTerminal } from '../testing/fake-terminal';
import { cdkProgram } from './cdk-program';
import { deploy } from './deploy';
import { destroy } from './destroy';
import { siteFilesIn } from './site-files-in';

const ROOT = join(__dirname, '../../../..');
const STACKS = [
  'TreStocks-Account',
  'TreStocks-prod-Data',
  'TreStocks-prod-Service',
  'TreStocks-prod-Site',
];
const order = { stage: 'prod', approval: 'given' } as const;

/** The CDK's own command line, the SDK, the synthesized stacks and the built dashboard, on an AWS on this machine. */
describe('a deployment by the CDK itself', () => {
  let deployment: FakeDeployment;
  const said: string[] = [];
  const terminal = fakeTerminal();

  beforeAll(async () => {
    deployment = await fakeDeployment();
  });
  afterAll(() => deployment.close());

  const world = () => {
    const assembly = join(ROOT, 'dist/cdk.out');
    const { PATH, HOME, TMPDIR } = process.env;
    return deployment.world({
      terminal,
      workspace: {
        assembly,
        site: join(ROOT, 'dist/apps/dashboard/browser'),
        build: async () => undefined,
      },
      cdk: cdkProgram({
        program: join(ROOT, 'node_modules/aws-cdk/bin/cdk'),
        assembly,
        region: 'us-east-1',
        profile: undefined,
        env: {
          ...{ PATH, HOME, TMPDIR, CI: 'true', NO_COLOR: '1' },
          ...{ AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'example' },
          AWS_ENDPOINT_URL: deployment.aws.endpoint,
          AWS_EC2_METADATA_DISABLED: 'true',
          MASSIVE_API_KEY: RIGHT_KEY,
        },
        say: (chunk) => said.push(chunk),
      }),
    });
  };
  const executed = () =>
    deployment.aws.requests.filter(({ action }) => action === 'ExecuteChangeSet').length;

  it('bootstraps, deploys every stack and uploads the built dashboard', async () => {
    await deploy(order, world());

    const { stacks, bucket } = deployment.aws.account;
    expect([...stacks.stacks.keys()].toSorted()).toEqual(['CDKToolkit', ...STACKS].toSorted());
    expect(stacks.stacks.get('TreStocks-prod-Data')?.isProtected).toBe(true);
    const files = await siteFilesIn(join(ROOT, 'dist/apps/dashboard/browser'));
    expect([...bucket.objects.keys()].toSorted()).toEqual([...files.keys()].toSorted());
    expect(bucket.changes.at(-1)).toBe('+ index.html');
    expect(terminal.lines.join('\n')).toContain('GET /movers answers: 2026-02-25 NVDA +3.42 %');
  });

  it('keeps for good only files with a hash of their content in their names', () => {
    const { objects } = deployment.aws.account.bucket;
    const forGood = [...objects].filter(([, { cacheControl }]) =>
      /immutable/.test(cacheControl ?? ''),
    );

    expect(forGood.length).toBeGreaterThan(3);
    for (const [key] of forGood) expect(key).toMatch(/-[A-Za-z0-9_-]{8}\.\w+$/);
  });

  it('changes nothing the second time', async () => {
    const [changes, requests, before] = [
      deployment.aws.account.bucket.changes.length,
      deployment.aws.requests.length,
      executed(),
    ];

    await deploy(order, world());

    expect(executed()).toBe(before);
    expect(deployment.aws.account.bucket.changes.length).toBe(changes);
    const writes = deployment.aws.requests
      .slice(requests)
      .filter(({ service, method }) => ['s3', 'lambda'].includes(service) && method !== 'GET')
      .filter(({ method }) => method !== 'HEAD');
    expect(writes).toEqual([]);
    expect(terminal.lines).toContain('the stacks are as they should be');
  });

  it('asks for nothing under its own name that the policy does not allow, the bootstrap aside', () => {
    const own = deployment.aws.requests.filter(({ headers, body }) => {
      const isBootstrap = /StackName=[^&]*CDKToolkit/.test(body.toString('utf8'));
      return /Credential=AKIDEXAMPLE\//.test(headers.authorization ?? '') && !isBootstrap;
    });
    const byRoles = deployment.aws.requests.filter(({ headers }) =>
      /Credential=ASIAEXAMPLE\//.test(headers.authorization ?? ''),
    );

    const asked = new Set(own.map(iamActionOf).filter((action) => action !== undefined));

    expect([...asked].filter((action) => !deployPolicyActions().includes(action))).toEqual([]);
    // What the stacks of a stage take is asked by the roles of the bootstrap, which it equips for that.
    expect(byRoles.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['ExecuteChangeSet', 'UpdateTerminationProtection']),
    );
  });

  it('never lets the key out of the one request that sets it', () => {
    const { requests } = deployment.aws;
    const heard = requests.filter(
      ({ body, url, headers }) =>
        body.includes(RIGHT_KEY) || `${url.href}${JSON.stringify(headers)}`.includes(RIGHT_KEY),
    );

    expect(heard.map(({ action }) => action)).toEqual(['PutSecretValue']);
    expect([...said, ...terminal.lines].join('')).not.toContain(RIGHT_KEY);
  });

  it('reads what it keeps out of the templates that were deployed', async () => {
    await destroy(order, world());

    expect([...deployment.aws.account.stacks.stacks.keys()].toSorted()).toEqual([
      'CDKToolkit',
      'TreStocks-Account',
      'TreStocks-prod-Data',
    ]);
  });
});
