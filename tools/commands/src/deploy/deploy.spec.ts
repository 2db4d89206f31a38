import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command-error';
import { IngestFailed } from '../target';
import { type FakeDeployment, RIGHT_KEY, fakeDeployment } from '../testing/deployment';
import { fakeTerminal } from '../testing/fake-terminal';
import { CdkFailed } from './cdk';
import { deploy } from './deploy';

const order = { stage: 'prod', approval: 'given' } as const;

describe('deploy', () => {
  let deployment: FakeDeployment;

  beforeEach(async () => {
    deployment = await fakeDeployment();
  });
  afterEach(() => deployment.close());

  it('goes from an empty account to the first readable winner', async () => {
    const { aws, api, cdk, world } = deployment;
    const there = world();

    await deploy(order, there);

    expect(cdk.asked).toEqual([
      'bootstrap 123456789012 us-east-1',
      'diff',
      'deploy TreStocks-Account TreStocks-prod-Data TreStocks-prod-Service TreStocks-prod-Site',
    ]);
    expect(aws.account.bucket.changes).toEqual(['+ main-AAAAAAA1.js', '+ boot.js', '+ index.html']);
    expect(aws.account.secret).toBe(RIGHT_KEY);
    expect([...api.recorded].toSorted().at(-1)).toBe('2026-02-25');
    expect(api.recorded.size).toBeGreaterThan(490);
    const said = there.terminal.lines.join('\n');
    expect(said).toContain('account 123456789012 (arn:aws:iam::123456789012:user/Alice)');
    expect(said).toContain('GET /movers answers: 2026-02-25 NVDA +3.42 %');
    expect(said).toContain('https://d111.cloudfront.net/api/movers');
    expect(said).toContain('terms for individual plans forbid');
    expect(said).toContain('Nothing here is investment advice');
    expect(said).toContain('docs/cost.md');
  });

  it('changes nothing the second time', async () => {
    const { aws, api, cdk, world } = deployment;
    await deploy(order, world());
    const [asked, objects, requests] = [
      cdk.asked.length,
      aws.account.bucket.changes.length,
      aws.requests.length,
    ];
    const recorded = api.recorded.size;

    const there = world();
    await deploy(order, there);

    expect(cdk.asked.slice(asked)).toEqual(['diff']);
    expect(aws.account.bucket.changes.length).toBe(objects);
    expect(api.recorded.size).toBe(recorded);
    const again = aws.requests.slice(requests);
    expect(again.map(({ action }) => action)).not.toContain('PutSecretValue');
    expect(
      again.filter(({ service, method }) => service === 'lambda' && method === 'POST'),
    ).toEqual([]);
    const said = there.terminal.lines.join('\n');
    expect(said).toContain('the stacks are as they should be');
    expect(said).toContain('0 files uploaded');
    expect(said).toMatch(/all \d+ sessions since 2024-02-\d+ have a record already/);
  });

  it('runs the ingestion once as the schedules will, so that the dead man hears of a new stage', async () => {
    const { api, world } = deployment;

    await deploy(order, world());
    await deploy(order, world());

    expect(api.scheduledTimes).toEqual(['2026-02-26T06:00:00.000Z']);
  });

  it('does so too where the records were there before the service', async () => {
    const { api, aws, world } = deployment;
    await deploy(order, world());
    aws.account.stacks.stacks.delete('TreStocks-prod-Service');

    await deploy(order, world());

    expect(api.scheduledTimes).toHaveLength(2);
  });

  it('tells of a session that this run left without a record, and goes on', async () => {
    const { api, aws, world } = deployment;
    aws.account.ingest = (event) => {
      const answer = api.ingest(event);
      if (api.scheduledTimes.length === 0) return answer;
      throw Object.assign(new Error('no record for 2026-02-25: EmptySession: no bar at all'), {
        name: 'IngestionIncomplete',
      });
    };
    const there = world();

    await deploy(order, there);

    const said = there.terminal.lines.join('\n');
    expect(said).toContain('no record for 2026-02-25: EmptySession');
    expect(said).toContain('https://d111.cloudfront.net/api/movers');
  });

  it('fails where this run failed as a whole', async () => {
    const { api, aws, world } = deployment;
    aws.account.ingest = (event) => {
      const answer = api.ingest(event);
      if (api.scheduledTimes.length === 0) return answer;
      throw Object.assign(new Error('the upstream refuses the key'), { name: 'WrongKey' });
    };

    await expect(deploy(order, world())).rejects.toThrow(/WrongKey.*\n.*npm run key/);
  });

  it('goes on where a run was stopped', async () => {
    const { aws, cdk, world } = deployment;
    aws.account.ingest = () => {
      throw Object.assign(new Error('Task timed out after 900.00 seconds'), {
        name: 'Sandbox.Timedout',
      });
    };
    await expect(deploy(order, world())).rejects.toThrow(IngestFailed);
    aws.account.ingest = deployment.api.ingest;

    await deploy(order, world());

    expect(cdk.asked.filter((asked) => asked.startsWith('deploy'))).toHaveLength(1);
    expect(deployment.api.recorded.size).toBeGreaterThan(490);
  });

  it('asks before it bootstraps and before it deploys', async () => {
    const { world, cdk } = deployment;
    const terminal = fakeTerminal({ confirm: true, hidden: [] });

    await deploy({ stage: 'prod', approval: 'asked' }, world({ terminal }));

    expect(terminal.questions).toEqual([
      expect.stringMatching(
        /^123456789012 in us-east-1 has never been prepared .*Bootstrap it now/,
      ),
      'Deploy 4 of 4 stacks of the stage prod to 123456789012 in us-east-1?',
    ]);
    expect(cdk.asked).toHaveLength(3);
  });

  it('changes nothing without a yes', async () => {
    const { world, cdk } = deployment;
    const terminal = fakeTerminal({ confirm: false, hidden: [] });

    const refused = deploy({ stage: 'prod', approval: 'asked' }, world({ terminal }));

    await expect(refused).rejects.toThrow('nothing was changed');
    expect(cdk.asked).toEqual([]);
  });

  it('names --yes where nobody can be asked', async () => {
    const { world } = deployment;

    const refused = deploy({ stage: 'prod', approval: 'asked' }, world());

    await expect(refused).rejects.toThrow(/Bootstrap it now\? Nobody can be asked here: .*--yes/);
  });

  it('bootstraps again what is too old for the assembly', async () => {
    const { aws, cdk, world } = deployment;
    const outdated = { status: 'UPDATE_COMPLETE', outputs: { BootstrapVersion: '5' } };
    aws.account.stacks.stacks.set('CDKToolkit', outdated);

    await deploy(order, world());

    expect(cdk.asked[0]).toBe('bootstrap 123456789012 us-east-1');
  });

  it('names the stages that there are', async () => {
    await expect(deploy({ ...order, stage: 'live' }, deployment.world())).rejects.toThrow(
      'there is no stage "live": expected prod or test, or a new line in apps/infra/src/stages.ts',
    );
  });

  it.each([
    ['aws://unknown-account/eu-central-1', /belongs to the region eu-central-1.*--region eu/],
    ['aws://210987654321/unknown-region', /belongs to the account 210987654321.*--profile/],
  ])('refuses credentials for elsewhere than %s', async (environment, message) => {
    const file = join(deployment.directory, 'cdk.out/manifest.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll('aws://unknown-account/unknown-region', environment));

    await expect(deploy(order, deployment.world())).rejects.toThrow(message);
    expect(deployment.cdk.asked).toEqual([]);
  });

  it.each([
    [
      'ROLLBACK_COMPLETE',
      /Delete it, then repeat[\s\S]*update-termination-protection[\s\S]*delete-stack/,
    ],
    ['UPDATE_ROLLBACK_FAILED', /continue-update-rollback --stack-name TreStocks-prod-Data/],
    ['UPDATE_IN_PROGRESS', /another deployment is under way/],
    ['DELETE_FAILED', /delete it again/],
  ])('refuses a stack that is %s', async (status, message) => {
    deployment.aws.account.stacks.stacks.set('TreStocks-prod-Data', { status, isProtected: true });

    await expect(deploy(order, deployment.world())).rejects.toThrow(message);
    expect(deployment.cdk.asked).toEqual([]);
  });

  it.each([
    [
      'Resource handler returned message: "Limit Exceeded. You have exceeded the limit of 200 distributions. (Service: CloudFront, Status Code: 400)"',
      /Service Quotas console/,
    ],
    ['You have attempted to create more buckets than allowed', /Service Quotas console/],
    ['Subscriber limit exceeded: Only 500 tables can be created', /Service Quotas console/],
    ['Rate exceeded (Service: Lambda)', /in a minute/],
    ['cdk-hnb659fds-assets-123456789012-us-east-1 already exists', /aws s3 rb/],
    [
      'Access denied for operation AWS::CloudFront::Distribution: Your account must be verified before you can add new CloudFront resources.',
      /open a support case/,
    ],
    [
      'User: arn:aws:sts::123456789012:assumed-role/x is not authorized to perform: dynamodb:CreateTable',
      /The credentials lack this permission/,
    ],
  ])('tells why CloudFormation gave up: %s', async (reason, remedy) => {
    const { aws, cdk, world } = deployment;
    const failing = {
      ...cdk,
      deploy: async (names: readonly string[]) => {
        aws.account.stacks.stacks.set('TreStocks-prod-Site', {
          status: 'ROLLBACK_COMPLETE',
          events: [
            { id: 'TreStocks-prod-Site', status: 'ROLLBACK_COMPLETE' },
            { id: 'Bucket', status: 'CREATE_FAILED', reason: 'Resource creation cancelled' },
            { id: 'Distribution', status: 'CREATE_FAILED', reason },
            { id: 'TreStocks-prod-Site', status: 'CREATE_IN_PROGRESS', reason: 'User Initiated' },
            { id: 'Old', status: 'CREATE_FAILED', reason: 'of the attempt before' },
          ],
        });
        throw new CdkFailed('deploy', names.join());
      },
    };

    const failure: unknown = await deploy(order, world({ cdk: failing })).catch(
      (error: unknown) => error,
    );

    expect(failure).toBeInstanceOf(CommandError);
    const { message } = failure as Error;
    expect(message).toContain(`TreStocks-prod-Site: Distribution: ${reason}`);
    expect(message).toMatch(remedy);
    expect(message).toContain('the stack TreStocks-prod-Site is ROLLBACK_COMPLETE');
    expect(message).not.toMatch(/cancelled|of the attempt before/);
  });

  it('ends without data, and says so, where nobody gives a key', async () => {
    const { aws, api, world } = deployment;
    const there = world({ environmentKey: undefined });

    await deploy(order, there);

    expect(aws.account.secret).toBeUndefined();
    expect(api.recorded.size).toBe(0);
    expect(api.scheduledTimes).toEqual([]);
    expect(there.terminal.lines.join('\n')).toContain(
      'TO DO  No key is set, so there is no data yet: npm run key -- --stage prod',
    );
  });

  it('leaves a key alone that is set', async () => {
    deployment.aws.account.secret = 'another key';

    await deploy(order, deployment.world());

    expect(deployment.aws.account.secret).toBe('another key');
  });

  it.each([
    [
      [{ address: 'ops@example.com', subscription: 'PendingConfirmation' }],
      'ops@example.com has not confirmed',
    ],
    [
      [{ address: 'ops@example.com', subscription: 'Deleted' }],
      'ops@example.com has not confirmed',
    ],
    [[], 'Nobody is mailed when it fails'],
  ])('reminds of alarms that reach nobody: %j', async (mails, reminder) => {
    deployment.aws.account.mails = mails;
    const there = deployment.world();

    await deploy(order, there);

    expect(there.terminal.lines.join('\n')).toContain(reminder);
  });

  it('has nothing to remind of once the mails are confirmed', async () => {
    deployment.aws.account.mails = [
      { address: 'ops@example.com', subscription: 'arn:aws:sns:us-east-1:1:Alarms:1' },
    ];
    const there = deployment.world();

    await deploy(order, there);

    expect(there.terminal.lines.join('\n')).not.toContain('TO DO');
  });

  it('says the key to nobody but the secret', async () => {
    const { aws, cdk, world } = deployment;
    const there = world();

    await deploy(order, there);

    const heard = aws.requests.filter(({ body }) => body.includes(RIGHT_KEY));
    expect(heard.map(({ action }) => action)).toEqual(['PutSecretValue']);
    expect(aws.requests.some(({ url }) => url.href.includes(RIGHT_KEY))).toBe(false);
    expect([...there.terminal.lines, ...cdk.asked].join('\n')).not.toContain(RIGHT_KEY);
  });
});
