import { type Template } from 'aws-cdk-lib/assertions';
import { synthesize, type Templates } from '../testing/synthesize';

const stateful = [
  ['data', 'AWS::DynamoDB::Table'],
  ['data', 'AWS::SecretsManager::Secret'],
  ['site', 'AWS::S3::Bucket'],
] as const;

function policiesOf(templates: Templates, stack: 'data' | 'site', type: string) {
  const template: Template = templates[stack];
  return Object.values(template.findResources(type)).map(
    ({ DeletionPolicy, UpdateReplacePolicy }) => [DeletionPolicy, UpdateReplacePolicy],
  );
}

describe('what becomes of a stage that is deleted', () => {
  const kept = synthesize();
  const thrownAway = synthesize({ removal: 'destroy' });

  it.each(stateful)('keeps what is in the %s stack: %s', (stack, type) => {
    expect(policiesOf(kept, stack, type)).toEqual([['Retain', 'Retain']]);
  });

  it.each(stateful)('drops it from a stage to be thrown away: %s, %s', (stack, type) => {
    expect(policiesOf(thrownAway, stack, type)).toEqual([['Delete', 'Delete']]);
  });

  it('protects the table from being deleted by hand, unless its stage is to be thrown away', () => {
    const protectedBy = { DeletionProtectionEnabled: true };

    kept.data.hasResourceProperties('AWS::DynamoDB::Table', protectedBy);
    thrownAway.data.hasResourceProperties('AWS::DynamoDB::Table', {
      DeletionProtectionEnabled: false,
    });
  });

  it('deletes nothing by code of its own', () => {
    for (const template of [...Object.values(kept), ...Object.values(thrownAway)]) {
      const types = Object.values(
        template.toJSON()['Resources'] as Record<string, { Type: string }>,
      );

      expect(types.filter(({ Type }) => /^Custom::|CustomResource/.test(Type))).toEqual([]);
    }
  });
});
