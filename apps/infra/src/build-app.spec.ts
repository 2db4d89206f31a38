import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { type Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json';
import cdk from '../cdk.json';
import { buildApp } from './build-app';
import { parseStages } from './stage';
import { stubBundles, synthesize } from './testing/synthesize';

const ASSET = /[0-9a-f]{64}(?=\.zip)/g;

function withoutAssetHashes(template: Template): unknown {
  return JSON.parse(JSON.stringify(template.toJSON()).replace(ASSET, 'ASSET'));
}

describe('buildApp', () => {
  const complaints = jest.spyOn(console, 'error').mockImplementation();
  const prod = synthesize();
  const complaintsOfProd = complaints.mock.calls.slice();

  afterAll(() => complaints.mockRestore());

  it.each(['account', 'data', 'service', 'site'] as const)(
    'writes the %s stack as reviewed',
    (stack) => {
      const template = withoutAssetHashes(prod[stack]);

      expect(template).toMatchSnapshot();
    },
  );

  it('parts the stacks by lifetime and deploys them in order', () => {
    const stacks = prod.assembly.stacks.map(({ stackName, dependencies }) => ({
      stackName,
      after: dependencies.map(({ id }) => id).filter((id) => !id.endsWith('.assets')),
    }));

    expect(stacks).toEqual([
      { stackName: 'TreStocks-Account', after: [] },
      { stackName: 'TreStocks-prod-Data', after: [] },
      {
        stackName: 'TreStocks-prod-Service',
        after: ['TreStocks-prod-Data', 'TreStocks-Account'],
      },
      { stackName: 'TreStocks-prod-Site', after: ['TreStocks-prod-Service'] },
    ]);
  });

  it('protects nothing but the stateful stack from being deleted', () => {
    const isProtected = prod.assembly.stacks.map(({ terminationProtection }) =>
      Boolean(terminationProtection),
    );

    expect(isProtected).toEqual([false, true, false, false]);
  });

  it('names the stage in the tags of its stacks', () => {
    const tags = prod.assembly.stacks.map(({ tags: { stage } }) => stage);

    expect(tags).toEqual([undefined, 'prod', 'prod', 'prod']);
  });

  it('needs no account and no region', () => {
    const environments = prod.assembly.stacks.map(({ environment }) => environment.name);

    expect(new Set(environments)).toEqual(new Set(['aws://unknown-account/unknown-region']));
    expect(prod.assembly.manifest.missing).toBeUndefined();
  });

  it('says nothing: no warning, no finding, no message', () => {
    const messages = prod.assembly.stacks.flatMap((stack) => stack.messages);

    expect(messages).toEqual([]);
    expect(prod.findings).toEqual([]);
    expect(complaintsOfProd).toEqual([]);
  });

  it('refuses to synthesize what goes against the practices of AWS', () => {
    const outdir = mkdtempSync(join(tmpdir(), 'tre-infra-'));
    const app = buildApp({ stages: [], bundles: stubBundles, outdir });
    new Bucket(new Stack(app, 'Careless'), 'Bucket');

    expect(() => app.synth()).toThrow();

    const complaint = complaints.mock.calls.flat().join('\n');
    expect(complaint).toContain('AwsSolutions-S10');
    rmSync(outdir, { recursive: true });
  });

  it('gives every stage stacks of its own and the account one for all', () => {
    const outdir = mkdtempSync(join(tmpdir(), 'tre-infra-'));
    const stages = parseStages([{ name: 'prod' }, { name: 'trial', watchlist: 'IBM,BRK.B' }]);

    const assembly = buildApp({ stages, bundles: stubBundles, outdir }).synth();

    expect(assembly.stacks.map(({ stackName }) => stackName)).toEqual([
      'TreStocks-Account',
      'TreStocks-prod-Data',
      'TreStocks-prod-Service',
      'TreStocks-prod-Site',
      'TreStocks-trial-Data',
      'TreStocks-trial-Service',
      'TreStocks-trial-Site',
    ]);
    rmSync(outdir, { recursive: true });
  });

  it('takes every recommended feature flag but one: exports must not go while they are in use', () => {
    expect(cdk.context).toEqual({
      ...recommendedFlags,
      '@aws-cdk/core:defaultCrossStackReferences': 'strong',
    });
  });
});

describe('every role', () => {
  const { account, data, service, site } = synthesize();

  it('allows no action by a wildcard', () => {
    const actions = [account, data, service, site].flatMap((template) =>
      [...JSON.stringify(template.toJSON()).matchAll(/"Action":("[^"]*"|\[[^\]]*\]),(.*?)"Effect":"(\w+)"/g)]
        .filter(([, , , effect]) => effect === 'Allow')
        .map(([, action = '']) => action),
    );

    expect(actions).not.toHaveLength(0);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  });
});
