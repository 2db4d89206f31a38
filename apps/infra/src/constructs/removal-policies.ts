import { RemovalPolicy } from 'aws-cdk-lib';
import { type Removal } from '../stage';

/** What CloudFormation is told of a stage's choice; a replaced resource fares like a removed one. */
export const removalPolicies: Readonly<Record<Removal, RemovalPolicy>> = {
  retain: RemovalPolicy.RETAIN,
  destroy: RemovalPolicy.DESTROY,
};
