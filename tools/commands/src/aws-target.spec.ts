import { type AwsClients, awsTarget } from './aws-target';

describe('awsTarget', () => {
  it('finds API and ingestion by the outputs of the service stack', async () => {
    const { clients, asked } = aws();

    const target = await awsTarget('prod', clients);

    expect(target.apiUrl).toBe('https://api.example/api');
    expect(asked).toEqual([{ StackName: 'TreStocks-prod-Service' }]);
  });

  it('returns the answer of the function', async () => {
    const { clients } = aws({ Payload: Buffer.from('{"created":3}') });

    const target = await awsTarget('prod', clients);

    expect(await target.ingest({ scheduledTime: '2026-02-26T05:30:00Z' })).toEqual({ created: 3 });
  });

  it('rejects with what the function threw', async () => {
    const { clients } = aws({
      FunctionError: 'Unhandled',
      Payload: Buffer.from('{"errorType":"KeyNotSet","errorMessage":"no key has been set"}'),
    });

    const target = await awsTarget('prod', clients);

    await expect(target.ingest({})).rejects.toThrow('no key has been set');
  });

  it.each([
    ['5', 5],
    ['', null],
  ])('reads the request limit %p of the function', async (limit, expected) => {
    const { clients } = aws({ Environment: { Variables: { REQUESTS_PER_MINUTE: limit } } });

    const target = await awsTarget('prod', clients);

    expect(await target.requestsPerMinute()).toBe(expected);
  });

  it('names the stack that cannot be read', async () => {
    const { clients } = aws();
    clients.cloudFormation.send = () => Promise.reject(new Error('Stack does not exist'));

    await expect(awsTarget('test', clients)).rejects.toThrow(
      'the stack TreStocks-test-Service cannot be read: Stack does not exist',
    );
  });
});

function aws(answer: unknown = {}): { clients: AwsClients; asked: unknown[] } {
  const asked: unknown[] = [];
  const Outputs = [
    { OutputKey: 'IngestFunctionName', OutputValue: 'ingest' },
    { OutputKey: 'ApiUrl', OutputValue: 'https://api.example/api/' },
  ];
  const sender = (result: unknown) => ({
    send: (command: { input: unknown }) => {
      asked.push(command.input);
      return Promise.resolve(result);
    },
  });
  return {
    asked,
    clients: {
      cloudFormation: sender({ Stacks: [{ Outputs }] }) as unknown as AwsClients['cloudFormation'],
      lambda: sender(answer) as unknown as AwsClients['lambda'],
    },
  };
}
