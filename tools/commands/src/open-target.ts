import { awsTarget } from './aws-target';
import { localTarget } from './local-target';
import { type Target } from './target';

/** The deployment that `--target` names: `local`, or a stage in AWS. */
export function openTarget(name: string, dataDirectory: string): Promise<Target> {
  return name === 'local' ? localTarget(dataDirectory) : awsTarget(name);
}
