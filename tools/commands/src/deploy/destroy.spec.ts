import { type FakeDeployment, fakeDeployment } from '../testing/deployment';
import { fakeTerminal } from '../testing/fake-terminal';
import { deploy } from './deploy';
import { destroy } from './destroy';

const order = { stage: 'prod', approval: 'given' } as const;

describe('destroy', () => {
  let deployment: FakeDeployment;

  beforeEach(async () => {
    deployment = await fakeDeployment();
    await deploy(order, deployment.world());
  });
  afterEach(() => deployment.close());

  it('deletes what was created last first, and keeps records, key and the shared stacks', async () => {
    const { stacks } = deployment.aws.account;

    await destroy(order, deployment.world());

    expect(stacks.deleted).toEqual(['TreStocks-prod-Site', 'TreStocks-prod-Service']);
    expect([...stacks.stacks.keys()]).toEqual([
      'CDKToolkit',
      'TreStocks-Account',
      'TreStocks-prod-Data',
    ]);
    expect(deployment.aws.account.bucket.objects.size).toBe(3);
  });

  it('says what it keeps and how to remove that by hand', async () => {
    const there = deployment.world();

    await destroy(order, there);

    const said = there.terminal.lines.join('\n');
    for (const line of [
      'TreStocks-prod-Data stays',
      'keeps AWS::DynamoDB::Table Movers-1',
      'aws dynamodb delete-table --table-name Movers-1 --region us-east-1',
      'aws secretsmanager delete-secret --secret-id arn:aws:secretsmanager:key',
      'aws s3 rb s3://site --force',
      'aws logs delete-log-group --log-group-name ingest-log',
      'aws cloudformation delete-stack --stack-name TreStocks-prod-Data',
    ]) {
      expect(said).toContain(line);
    }
  });

  it('says so before it asks, and deletes nothing without a yes', async () => {
    const terminal = fakeTerminal({ confirm: false, hidden: [] });

    const refused = destroy({ stage: 'prod', approval: 'asked' }, deployment.world({ terminal }));

    await expect(refused).rejects.toThrow('nothing was changed');
    expect(terminal.lines.join('\n')).toContain('TreStocks-prod-Data stays');
    expect(terminal.questions).toEqual([
      'Delete TreStocks-prod-Site, TreStocks-prod-Service of 123456789012?',
    ]);
    expect(deployment.aws.account.stacks.deleted).toEqual([]);
  });

  it('empties a bucket that goes with its stack', async () => {
    const { stacks } = deployment.aws.account.stacks;
    const site = stacks.get('TreStocks-prod-Site');
    if (site === undefined) throw new Error('no site');
    const template = {
      Resources: { Bucket: { Type: 'AWS::S3::Bucket', DeletionPolicy: 'Delete' } },
    };
    stacks.set('TreStocks-prod-Site', { ...site, template });

    await destroy(order, deployment.world());

    expect(deployment.aws.account.bucket.objects.size).toBe(0);
  });

  it('has nothing left to do the second time', async () => {
    await destroy(order, deployment.world());
    const there = deployment.world();

    await destroy(order, there);

    expect(there.terminal.lines.at(-1)).toBe('nothing is left to delete but what is kept');
    expect(deployment.aws.account.stacks.deleted).toHaveLength(2);
  });

  it('tells why a stack could not be deleted', async () => {
    deployment.aws.account.stacks.afterDeletion = {
      status: 'DELETE_FAILED',
      stage: 'prod',
      events: [
        {
          id: 'Bucket',
          status: 'DELETE_FAILED',
          reason: 'The bucket you tried to delete is not empty',
        },
        { id: 'TreStocks-prod-Site', status: 'DELETE_IN_PROGRESS', reason: 'User Initiated' },
      ],
    };

    await expect(destroy(order, deployment.world())).rejects.toThrow(
      /TreStocks-prod-Site could not be deleted[\s\S]*Bucket: The bucket you tried to delete is not empty/,
    );
    expect(deployment.aws.account.stacks.deleted).toEqual(['TreStocks-prod-Site']);
  });

  it('names a stage that is not there', async () => {
    await expect(destroy({ ...order, stage: 'test' }, deployment.world())).rejects.toThrow(
      'there is no stage test in us-east-1 of 123456789012: nothing to remove',
    );
  });
});
