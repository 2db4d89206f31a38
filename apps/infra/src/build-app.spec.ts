import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { type Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json';
import cdk from '../cdk.json';
import { buildApp } from './build-app';
import { parseStages } from './parse-stages';
import { stages } from './stages';
import { everyChoice } from './testing/every-choice';
import { inTemporaryDirectory, stubBundles, templatesOf } from './testing/synthesize';

/** Every option of a stage taken, beside the stages that are deployed. */
const everyOption = parseStages([{ name: 'everything', ...everyChoice }]);
const allStages = [...stages, ...everyOption];
const github = { subject: 'octocat/tre-stocks' };

/** Synthesizes the app as it is deployed, and notes all that was said. */
function synthesizeAloud() {
  const complaints = jest.spyOn(console, 'error').mockImplementation();
  const result = inTemporaryDirectory((outdir) => {
    const app = buildApp({ stages: allStages, bundles: stubBundles, github, outdir });
    const assembly = app.synth();
    const report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')) as {
      readonly pluginReports: readonly unknown[];
    };
    const templates = new Map(
      allStages.map(({ name }) => [name, templatesOf(assembly, name)] as const),
    );
    return { assembly, templates, findings: report.pluginReports };
  });
  const said = complaints.mock.calls.flat();
  complaints.mockRestore();
  return { ...result, said };
}

function withoutAssetHashes(template: Template): unknown {
  return JSON.parse(JSON.stringify(template.toJSON()).replace(/[0-9a-f]{64}(?=\.zip)/g, 'ASSET'));
}

/** The actions of every allowing statement anywhere in a template. */
function allowedActions(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('Effect' in node && node.Effect === 'Allow' && 'Action' in node) {
    return [node.Action as string | string[]].flat();
  }
  return Object.values(node).flatMap(allowedActions);
}

describe('buildApp', () => {
  const { assembly, templates, findings, said } = synthesizeAloud();

  describe.each([...templates])('of the stage %s', (_, ofStage) => {
    it.each(['data', 'service', 'site'] as const)('writes the %s stack as reviewed', (stack) => {
      const template = withoutAssetHashes(ofStage[stack]);

      expect(template).toMatchSnapshot();
    });
  });

  it("writes the account's stack as reviewed", () => {
    const account = templates.get('everything')?.account;

    expect(account && withoutAssetHashes(account)).toMatchSnapshot();
  });

  it('says nothing: no warning, no finding, no message', () => {
    const messages = assembly.stacks.flatMap((stack) => stack.messages);

    expect(messages).toEqual([]);
    expect(findings).toEqual([]);
    expect(said).toEqual([]);
  });

  it('refuses to synthesize what goes against the practices of AWS', () => {
    inTemporaryDirectory((outdir) => {
      const app = buildApp({ stages, bundles: stubBundles, outdir });
      new Bucket(new Stack(app, 'Careless'), 'Bucket');

      expect(() => app.synth()).toThrow('AwsSolutions-S10');
    });
  });

  it('needs no account, no region and no look-up', () => {
    const environments = assembly.stacks.map(({ environment }) => environment.name);

    expect(new Set(environments)).toEqual(new Set(['aws://unknown-account/unknown-region']));
    expect(assembly.manifest.missing).toBeUndefined();
  });

  it('allows no action by a wildcard', () => {
    const actions = [...templates.values()].flatMap((ofStage) =>
      Object.values(ofStage).flatMap((template: Template) => allowedActions(template.toJSON())),
    );

    expect(actions).toContain('dynamodb:UpdateItem');
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  });

  it('takes every recommended feature flag but one: an export in use must not go', () => {
    expect(cdk.context).toEqual({
      ...recommendedFlags,
      '@aws-cdk/core:defaultCrossStackReferences': 'strong',
    });
  });
});
