import { type FakeDeployment, fakeDeployment } from '../testing/deployment';
import { deployPolicyActions } from '../testing/deploy-policy-actions';
import { iamActionOf } from '../testing/iam-action-of';
import { deploy } from './deploy';
import { upload } from './upload-dashboard';

describe('upload', () => {
  let deployment: FakeDeployment;

  beforeEach(async () => {
    deployment = await fakeDeployment();
  });
  afterEach(() => deployment.close());

  it('uploads a new build to the stage, and touches neither stacks nor key nor records', async () => {
    const { aws, api, cdk, world, buildSite } = deployment;
    await deploy({ stage: 'prod', approval: 'given' }, world());
    const [changes, asked, requests] = [
      aws.account.bucket.changes.length,
      cdk.asked.length,
      aws.requests.length,
    ];
    buildSite({ 'index.html': '<main-2>', 'main-BBBBBBB2.js': 'two', 'boot.js': 'boot' });
    const there = world();

    await upload('prod', there);

    expect(aws.account.bucket.changes.slice(changes)).toEqual(
      expect.arrayContaining(['+ main-BBBBBBB2.js', '+ index.html']),
    );
    expect(there.terminal.lines.join('\n')).toContain('dashboard: 2 files uploaded');
    expect(cdk.asked).toHaveLength(asked);
    expect(api.scheduledTimes).toHaveLength(1);
    const services = aws.requests.slice(requests).map(({ service }) => service);
    expect([...new Set(services)].toSorted()).toEqual(['cloudformation', 's3', 'sts']);
  });

  it('asks for just what the role of the pipeline may do', async () => {
    const { aws, world, buildSite } = deployment;
    await deploy({ stage: 'prod', approval: 'given' }, world());
    const requests = aws.requests.length;
    buildSite({ 'index.html': '<main-2>', 'main-BBBBBBB2.js': 'two' });

    await upload('prod', world());
    await upload('prod', world({ now: () => new Date('2026-06-01T00:00:00Z') }));

    const asked = aws.requests.slice(requests).map(iamActionOf);
    expect([...new Set(asked)].filter((action) => action !== undefined).toSorted()).toEqual(
      ['cloudformation:DescribeStacks', ...deployPolicyActions('UploadTheDashboard')].toSorted(),
    );
  });

  it('leaves files that are outdated to a deployment by hand, and says so', async () => {
    const { aws, world, buildSite } = deployment;
    const { changes, objects } = aws.account.bucket;
    const removals = () => changes.filter((change) => change.startsWith('-'));
    const later = (day: string) => world({ now: () => new Date(`2026-06-${day}T00:00:00Z`) });
    await deploy({ stage: 'prod', approval: 'given' }, world());
    buildSite({ 'index.html': '<main-2>', 'main-BBBBBBB2.js': 'two' });
    await upload('prod', world());

    const byPipeline = later('01');
    await upload('prod', byPipeline);
    const before = removals();
    const byHand = later('02');
    await deploy({ stage: 'prod', approval: 'given' }, byHand);

    expect(before).toEqual([]);
    expect(byPipeline.terminal.lines.at(-1)).toBe(
      '2 files that no upload has held for 30 days are left: "npm run deploy" removes them',
    );
    expect(byHand.terminal.lines).toContain('2 files that no upload has held for 30 days removed');
    expect([...objects.keys()].toSorted()).toEqual(['index.html', 'main-BBBBBBB2.js']);
  });

  it('says what to do where the stage is not deployed yet', async () => {
    await expect(upload('prod', deployment.world())).rejects.toThrow(
      /has the output BucketName: deploy the stage first, by "npm run deploy"/,
    );
  });

  it('names the stages that there are', async () => {
    await expect(upload('live', deployment.world())).rejects.toThrow('there is no stage "live"');
  });
});
