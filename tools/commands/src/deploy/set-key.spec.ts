import { createSimulatedMarket, startMassiveSimulator } from '@tre/massive-simulator';
import { type FakeDeployment, RIGHT_KEY, fakeDeployment } from '../testing/deployment';
import { fakeTerminal } from '../testing/fake-terminal';
import { jsonRefusal } from '../testing/refusals';
import { checkKey } from './check-key';
import { deploy } from './deploy';
import { setKey } from './set-key';

describe('setKey', () => {
  let deployment: FakeDeployment;

  beforeEach(async () => {
    deployment = await fakeDeployment();
    const withoutKey = deployment.world({ environmentKey: undefined });
    await deploy({ stage: 'prod', approval: 'given' }, withoutKey);
  });
  afterEach(() => deployment.close());

  it('asks for the key in hiding, sets it and back-fills', async () => {
    const terminal = fakeTerminal({ confirm: true, hidden: [RIGHT_KEY] });

    await setKey('prod', deployment.world({ terminal, environmentKey: undefined }));

    expect(deployment.aws.account.secret).toBe(RIGHT_KEY);
    expect(deployment.api.recorded.size).toBeGreaterThan(490);
    expect(deployment.api.scheduledTimes).toEqual(['2026-02-26T06:00:00.000Z']);
    expect([...terminal.lines, ...terminal.questions].join('\n')).not.toContain(RIGHT_KEY);
  });

  it('replaces a key', async () => {
    deployment.aws.account.secret = 'the old one';

    await setKey('prod', deployment.world());

    expect(deployment.aws.account.secret).toBe(RIGHT_KEY);
  });

  it('asks again for a key that the upstream refuses, three times at most', async () => {
    const mistyped = fakeTerminal({ confirm: true, hidden: ['wr0ng-1', RIGHT_KEY] });
    await setKey('prod', deployment.world({ terminal: mistyped, environmentKey: undefined }));
    expect(deployment.aws.account.secret).toBe(RIGHT_KEY);
    expect(mistyped.lines.join('\n')).toContain('the upstream refuses this key');

    const wrong = fakeTerminal({
      confirm: true,
      hidden: ['wr0ng-1', 'wr0ng-2', 'wr0ng-3', RIGHT_KEY],
    });
    const refused = setKey(
      'prod',
      deployment.world({ terminal: wrong, environmentKey: undefined }),
    );
    await expect(refused).rejects.toThrow('no key was accepted');
    expect(wrong.lines.join('\n')).not.toContain('wr0ng');
  });

  it('refuses a wrong key of the environment without saying it, and sets nothing', async () => {
    const refused = setKey('prod', deployment.world({ environmentKey: 'wr0ng-key' }));

    await expect(refused).rejects.toThrow(/refuses the key in MASSIVE_API_KEY/);
    await expect(refused).rejects.not.toThrow(/wr0ng-key/);
    expect(deployment.aws.account.secret).toBeUndefined();
  });

  it('sets a key that could not be tried out, and says so', async () => {
    const there = deployment.world({
      checkKey: async () => ({ kind: 'unknown', reason: 'TimedOut: no answer in 10 s' }),
    });

    await setKey('prod', there);

    expect(deployment.aws.account.secret).toBe(RIGHT_KEY);
    expect(there.terminal.lines.join('\n')).toContain('could not be tried out from this machine');
  });

  it('refuses where no key is given and nobody can be asked', async () => {
    const refused = setKey('prod', deployment.world({ environmentKey: ' ' }));

    await expect(refused).rejects.toThrow(/no key was given.*MASSIVE_API_KEY/);
  });

  it('names a stage that is not there', async () => {
    await expect(setKey('test', deployment.world())).rejects.toThrow(
      /there is no stage test in us-east-1 of 123456789012: deploy it first/,
    );
  });

  it('keeps the key out of what AWS says against it', async () => {
    const described = jsonRefusal(
      400,
      'AccessDeniedException',
      `Value '${RIGHT_KEY}' at 'secretString' failed`,
    );
    deployment.aws.refuse('secretsmanager', described);

    const failure: unknown = await setKey('prod', deployment.world()).catch(
      (error: unknown) => error,
    );

    const { message, cause, stack } = failure as Error;
    expect(message).toContain("Value '(the key)' at 'secretString' failed");
    expect(`${message}${stack}${JSON.stringify(cause)}`).not.toContain(RIGHT_KEY);
  });
});

describe('checkKey', () => {
  it('has the upstream judge the key', async () => {
    const simulator = await startMassiveSimulator({
      market: createSimulatedMarket({ seed: 1, symbols: 10 }),
      plan: 'free',
      apiKeys: ['right'],
      now: () => new Date('2026-02-26T06:00:00Z'),
    });
    try {
      expect(await checkKey('right', simulator.url)).toEqual({ kind: 'accepted' });
      expect(await checkKey('wrong', simulator.url)).toEqual({ kind: 'refused' });
    } finally {
      await simulator.close();
    }
    expect(await checkKey('right', simulator.url)).toMatchObject({
      kind: 'unknown',
      reason: expect.stringContaining('ConnectionFailed'),
    });
  });
});
