import { readCloudAssembly } from './cloud-assembly';
import { type DeployedApp } from './deployed-app';
import { DeployedResources } from './deployed-resources';
import { readApi } from './read-api';
import { readFunctions } from './read-functions';
import { readSchedules } from './read-schedules';
import { readSite } from './read-site';
import { readTable } from './read-table';

/** Reads what a stage of the CDK's output deploys; throws {@link UnsupportedTemplate}. */
export function readDeployedApp(directory: string, stage?: string): DeployedApp {
  const { stacks, assets } = readCloudAssembly(directory, stage);
  const resources = new DeployedResources(stacks);
  const api = readApi(resources);
  return {
    functions: readFunctions(resources, assets),
    api,
    schedules: readSchedules(resources),
    table: readTable(resources),
    secretArn: resources.theOnly('AWS::SecretsManager::Secret').ref(),
    site: readSite(resources, { apiId: api.id, stage: api.stage }),
  };
}
