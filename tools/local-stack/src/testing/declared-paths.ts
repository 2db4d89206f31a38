import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const assembly = resolve(__dirname, '../../../../dist/cdk.out');

interface Resource {
  readonly Type: string;
  readonly Properties: {
    readonly PathPart?: string;
    readonly ParentId?: { readonly Ref?: string };
    readonly ResourceId?: { readonly Ref?: string };
  };
}

/** The paths that have a method in the synthesized template of a stage, read by nothing of what is tested. */
export function declaredPaths(stage: string): readonly string[] {
  const file = resolve(assembly, `TreStocks-${stage}-Service.template.json`);
  const { Resources: resources } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly Resources: Readonly<Record<string, Resource>>;
  };
  const pathOf = (id: string | undefined): string => {
    const { PathPart, ParentId } = resources[id ?? '']?.Properties ?? {};
    return PathPart === undefined ? '' : `${pathOf(ParentId?.Ref)}/${PathPart}`;
  };
  const paths = Object.values(resources)
    .filter(({ Type }) => Type === 'AWS::ApiGateway::Method')
    .map(({ Properties }) => pathOf(Properties.ResourceId?.Ref) || '/');
  return [...new Set(paths)];
}
