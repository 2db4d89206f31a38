import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseTradingDate } from '@tre/movers-domain';
import { awsTarget } from '../aws/aws-target';
import { type DeployWorld } from '../deploy/deploy';
import { type FakeApi, startFakeApi } from './fake-api';
import { type FakeAws, startFakeAws } from './fake-aws';
import { deployedStacks } from './deployed-stacks';
import { type FakeCdk, fakeCdk } from './fake-cdk';
import { type FakeTerminal, fakeTerminal } from './fake-terminal';

/** The key that the stand-in's upstream takes. */
export const RIGHT_KEY = 'k3y-of-the-upstream-9f8e7d6c';

/** Everything that a deployment touches, on this machine. */
export interface FakeDeployment {
  readonly aws: FakeAws;
  readonly api: FakeApi;
  readonly cdk: FakeCdk;
  readonly directory: string;
  /** Such a world, with a terminal of its own unless one is given. */
  world(some?: Partial<DeployWorld>): DeployWorld & { readonly terminal: FakeTerminal };
  /** Writes files of the built dashboard, in place of those of before. */
  buildSite(files: Readonly<Record<string, string>>): void;
  close(): Promise<void>;
}

/** An empty account, and a checkout with a stage `prod` and a dashboard of three files. */
export async function fakeDeployment(): Promise<FakeDeployment> {
  const directory = mkdtempSync(join(tmpdir(), 'tre-deploy-'));
  const [aws, api] = await Promise.all([
    startFakeAws(),
    startFakeApi('2026-02-26T06:00:00Z', parseTradingDate('2026-02-25')),
  ]);
  aws.account.ingest = api.ingest;
  aws.account.wanted = deployedStacks({ apiUrl: api.url, tableName: 'Movers-1' });
  const cdk = fakeCdk(aws.account.stacks, aws.account.wanted);
  const [assembly, site] = [join(directory, 'cdk.out'), join(directory, 'site')];
  mkdirSync(assembly);
  writeFileSync(join(assembly, 'manifest.json'), JSON.stringify(manifest));
  const buildSite = (files: Readonly<Record<string, string>>) => {
    rmSync(site, { recursive: true, force: true });
    for (const [key, text] of Object.entries(files)) {
      mkdirSync(dirname(join(site, key)), { recursive: true });
      writeFileSync(join(site, key), text);
    }
  };
  buildSite({ 'index.html': '<main-1>', 'main-AAAAAAA1.js': 'one', 'boot.js': 'boot' });
  return {
    ...{ aws, api, cdk, directory, buildSite },
    world: ({ terminal = fakeTerminal(), ...some } = {}) => ({
      clients: aws.clients,
      cdk,
      workspace: { assembly, site, build: async () => undefined },
      openTarget: (stage) => awsTarget(stage, aws.clients),
      environmentKey: RIGHT_KEY,
      checkKey: async (key) => ({ kind: key === RIGHT_KEY ? 'accepted' : 'refused' }),
      now: () => new Date('2026-02-26T12:00:00Z'),
      sleep: async () => undefined,
      ...some,
      terminal: terminal as FakeTerminal,
    }),
    close: async () => {
      await Promise.all([aws.close(), api.close()]);
      rmSync(directory, { recursive: true });
    },
  };
}

const stackArtifact = (stage?: string) => ({
  type: 'aws:cloudformation:stack',
  environment: 'aws://unknown-account/unknown-region',
  properties: {
    requiresBootstrapStackVersion: 6,
    ...(stage && { tags: { application: 'tre-stocks', stage } }),
  },
});

const manifest = {
  version: '48.0.0',
  artifacts: {
    'TreStocks-Account': stackArtifact(),
    'TreStocks-prod-Data': stackArtifact('prod'),
    'TreStocks-prod-Service': stackArtifact('prod'),
    'TreStocks-prod-Site': stackArtifact('prod'),
    'TreStocks-test-Data': stackArtifact('test'),
    Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
  },
};
