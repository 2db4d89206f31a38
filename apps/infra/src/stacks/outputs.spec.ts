import { type Template } from 'aws-cdk-lib/assertions';
import { synthesize } from '../testing/synthesize';

function outputsOf(template: Template): readonly string[] {
  return Object.keys(template.findOutputs('*')).filter((name) => !name.startsWith('Exports'));
}

describe('the outputs that other tools look up', () => {
  const { data, service, site } = synthesize();

  it('name the table and the secret', () => {
    expect(outputsOf(data)).toEqual(['TableName', 'MassiveSecretArn']);
  });

  it('name the API, the functions, the dead letters and the topic', () => {
    expect(outputsOf(service)).toEqual([
      'ApiUrl',
      'IngestFunctionName',
      'ApiFunctionName',
      'DeadLetterQueueUrl',
      'AlarmTopicArn',
    ]);
  });

  it('name the site, its bucket and its distribution', () => {
    expect(outputsOf(site)).toEqual([
      'SiteUrl',
      'BucketName',
      'DistributionId',
      'DistributionDomainName',
    ]);
  });
});
