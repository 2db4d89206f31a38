import { synthesize } from '../testing/synthesize';
import { theResource } from '../testing/the-resource';

describe('MassiveKey', () => {
  const { data } = synthesize();

  it('keeps its logical id, for another one is a secret without a key', () => {
    const { id } = theResource(data, 'AWS::SecretsManager::Secret');

    expect(id).toBe('MassiveKeySecret9FF7DC22');
  });

  it('is created without a value and has none generated', () => {
    const { properties } = theResource(data, 'AWS::SecretsManager::Secret');

    expect(Object.keys(properties)).toEqual(['Description']);
  });

  it('survives its stack', () => {
    data.hasResource('AWS::SecretsManager::Secret', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
  });
});
