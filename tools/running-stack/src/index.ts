export {
  copyDeployed,
  type BundleName,
  type DeployedCopy,
  type FunctionProperties,
} from './copy-deployed';
export {
  RunningStack,
  functionOf,
  type FunctionName,
  type Invoked,
  type StackReport,
} from './running-stack';
