import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { type CloudAssembly } from 'aws-cdk-lib/cx-api';
import { buildApp } from '../build-app';
import { type StageChoices, parseStages } from '../stage';
import { type Bundles } from '../stacks/service-stack';

/** Directories that stand in for the built functions. */
export const stubBundles: Bundles = {
  ingest: join(__dirname, 'bundles/ingest'),
  api: join(__dirname, 'bundles/api'),
};

/** What came out of a synthesis whose files are gone again. */
export interface Synthesized {
  readonly account: Template;
  readonly data: Template;
  readonly service: Template;
  readonly site: Template;
  readonly assembly: CloudAssembly;
  /** `validation-report.json`: what the validations had to say. */
  readonly findings: readonly unknown[];
}

/** Synthesizes the whole app for one stage, `prod` unless named otherwise. */
export function synthesize(choices: Partial<StageChoices> = {}): Synthesized {
  const outdir = mkdtempSync(join(tmpdir(), 'tre-infra-'));
  try {
    const stages = parseStages([{ name: 'prod', ...choices }]);
    const assembly = buildApp({ stages, bundles: stubBundles, outdir }).synth();
    const template = (stack: string) =>
      Template.fromJSON(assembly.getStackByName(stack).template as Record<string, unknown>);
    const report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')) as {
      readonly pluginReports: readonly unknown[];
    };
    const ofStage = (part: string) => template(`TreStocks-${stages[0]?.name}-${part}`);
    return {
      account: template('TreStocks-Account'),
      data: ofStage('Data'),
      service: ofStage('Service'),
      site: ofStage('Site'),
      assembly,
      findings: report.pluginReports,
    };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
