import { readCloudAssembly } from './cloud-assembly';
import { type DeployedApp } from './deployed-app';
import { DeployedResources } from './deployed-resources';
import { readApi } from './read-api';
import { readFunctions } from './read-functions';
import { readSchedules } from './read-schedules';
import { readSite } from './read-site';
import { readTable } from './read-table';
import { UnsupportedTemplate } from './unsupported-template';

/** Reads what a stage of the CDK's output deploys; throws {@link UnsupportedTemplate}. */
export function readDeployedApp(directory: string, stage?: string): DeployedApp {
  const { stacks, assets } = readCloudAssembly(directory, stage);
  const resources = new DeployedResources(stacks);
  const functions = readFunctions(resources, assets);
  const api = readApi(resources);
  const schedules = readSchedules(resources);
  const known = new Set(functions.map(({ arn }) => arn));
  for (const { functionArn } of [...api.routes, ...schedules]) {
    if (!known.has(functionArn)) {
      throw new UnsupportedTemplate(
        directory,
        `a route or schedule calls ${functionArn}, which is no function of the stacks`,
      );
    }
  }
  return {
    functions,
    api,
    schedules,
    table: readTable(resources),
    secretArn: resources.theOnly('AWS::SecretsManager::Secret').ref(),
    site: readSite(resources, { apiId: api.id, stage: api.stage }),
  };
}
