import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UnsupportedTemplate } from './unsupported-template';

/** A stack as it was synthesized. */
export interface AssembledStack {
  readonly name: string;
  /** The value of its tag `stage`; undefined for what all stages share. */
  readonly stage: string | undefined;
  readonly template: Template;
}

/** The part of a CloudFormation template that is read. */
export interface Template {
  readonly Resources?: Readonly<Record<string, RawResource>>;
  readonly Outputs?: Readonly<Record<string, RawOutput>>;
}

/** A resource as the template writes it. */
export interface RawResource {
  readonly Type: string;
  readonly Properties?: unknown;
  readonly Condition?: string;
}

interface RawOutput {
  readonly Value: unknown;
  readonly Export?: { readonly Name: unknown };
}

/** The stacks of a stage, and where the files lie that they deploy. */
export interface CloudAssembly {
  readonly stacks: readonly AssembledStack[];
  /** Object key in the assets' bucket to the file or directory it is made of. */
  readonly assets: ReadonlyMap<string, string>;
}

/**
 * Reads the CDK's output: the stacks of one stage and those that belong to none. Without a stage, that of the
 * assembly's first stack with one. Throws {@link UnsupportedTemplate}.
 */
export function readCloudAssembly(directory: string, stage?: string): CloudAssembly {
  const { artifacts } = readJson<Manifest>(directory, 'manifest.json');
  const ofType = (type: string) => Object.entries(artifacts).filter(([, one]) => one.type === type);
  const stacks = ofType('aws:cloudformation:stack').map(([id, artifact]) =>
    readStack(directory, id, artifact),
  );
  const chosen = stage ?? stacks.find((stack) => stack.stage !== undefined)?.stage;
  const deployed = stacks.filter((stack) => stack.stage === undefined || stack.stage === chosen);
  if (chosen === undefined || !stacks.some((stack) => stack.stage === chosen)) {
    throw new UnsupportedTemplate(directory, `no stack has the tag stage ${stage ?? ''}`.trim());
  }
  const assets = ofType('cdk:asset-manifest').flatMap(([, artifact]) =>
    assetsOf(directory, artifact),
  );
  return { stacks: deployed, assets: new Map(assets) };
}

interface Manifest {
  readonly artifacts: Readonly<Record<string, Artifact>>;
}

interface Artifact {
  readonly type: string;
  readonly properties?: {
    readonly file?: string;
    readonly templateFile?: string;
    readonly stackName?: string;
    readonly tags?: Readonly<Record<string, string>>;
  };
}

interface AssetManifest {
  readonly files?: Readonly<Record<string, AssetFile>>;
}

interface AssetFile {
  readonly source: { readonly path?: string };
  readonly destinations: Readonly<Record<string, { readonly objectKey: string }>>;
}

function readStack(directory: string, id: string, { properties = {} }: Artifact): AssembledStack {
  const { templateFile = `${id}.template.json`, stackName = id, tags } = properties;
  return {
    name: stackName,
    stage: tags?.['stage'],
    template: readJson<Template>(directory, templateFile),
  };
}

function assetsOf(directory: string, { properties }: Artifact): readonly [string, string][] {
  const { files = {} } = readJson<AssetManifest>(directory, properties?.file ?? '');
  return Object.values(files).flatMap(({ source, destinations }) => {
    const { path } = source;
    if (path === undefined) return [];
    return Object.values(destinations).map(({ objectKey }): [string, string] => [
      objectKey,
      join(directory, path),
    ]);
  });
}

function readJson<T>(directory: string, file: string): T {
  const path = join(directory, file);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch (error) {
    throw new UnsupportedTemplate(path, `cannot be read (${String(error)})`);
  }
}
