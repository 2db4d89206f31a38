import { IngestFailed } from '../target';
import { type FakeAws, startFakeAws } from '../testing/fake-aws';
import { awsTarget } from './aws-target';

describe('awsTarget', () => {
  let aws: FakeAws;

  beforeEach(async () => {
    aws = await startFakeAws();
    aws.account.stacks.stacks.set('TreStocks-prod-Service', {
      status: 'UPDATE_COMPLETE',
      outputs: { IngestFunctionName: 'Ingest', ApiUrl: 'https://api.example/api/' },
    });
  });
  afterEach(() => aws.close());

  it('finds API and ingestion by the outputs of the service stack', async () => {
    const target = await awsTarget('prod', aws.clients);

    expect(target.apiUrl).toBe('https://api.example/api');
  });

  it('returns the answer of the function', async () => {
    const events: unknown[] = [];
    aws.account.ingest = (event) => {
      events.push(event);
      return { created: 3 };
    };
    const target = await awsTarget('prod', aws.clients);

    expect(await target.ingest({ scheduledTime: '2026-02-26T05:30:00Z' })).toEqual({ created: 3 });
    expect(events).toEqual([{ scheduledTime: '2026-02-26T05:30:00Z' }]);
  });

  it.each([
    ['KeyNotSet', 'no key has been set', /npm run key/],
    ['WrongKey', '/v2/aggs: the key was refused', /look it up/],
    ['IngestionIncomplete', 'no record for 2026-02-25: WrongKey: refused', /look it up/],
    ['OutsidePlanHistory', 'older than the plan allows', /later dates/],
    ['NotYetPublished', 'not published yet', /next firing/],
    ['Sandbox.Timedout', 'Task timed out after 900.00 seconds', /repeat the command/],
  ])('tells what to do when the function throws %s', async (name, message, remedy) => {
    aws.account.ingest = () => {
      throw Object.assign(new Error(message), { name });
    };
    const target = await awsTarget('prod', aws.clients);

    const failure = target.ingest({});

    await expect(failure).rejects.toThrow(IngestFailed);
    await expect(failure).rejects.toThrow(`${name}: ${message}`);
    await expect(failure).rejects.toThrow(remedy);
  });

  it('reads the request limit of the function', async () => {
    const target = await awsTarget('prod', aws.clients);

    expect(await target.requestsPerMinute()).toBe(5);
  });

  it('names a stage that is not there, and how to deploy it', async () => {
    await expect(awsTarget('test', aws.clients)).rejects.toThrow(
      /there is no stack TreStocks-test-Service in us-east-1: .*npm run deploy -- --stage test/,
    );
  });

  it('names a stage that is not deployed to its end', async () => {
    aws.account.stacks.stacks.set('TreStocks-test-Service', { status: 'CREATE_IN_PROGRESS' });

    await expect(awsTarget('test', aws.clients)).rejects.toThrow(
      /is CREATE_IN_PROGRESS, not deployed to its end/,
    );
  });
});
