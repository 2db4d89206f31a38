import { parseStages } from './stage';

/** The deployments that the app synthesizes, one line each; account and region come from the CDK's environment. */
export const stages = parseStages([{ name: 'prod' }]);
