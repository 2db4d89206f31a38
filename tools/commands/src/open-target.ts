import { type AwsPlace, connectAws } from './aws/aws-clients';
import { awsTarget } from './aws/aws-target';
import { localTarget } from './local-target';
import { type Target } from './target';

/** The deployment that `--target` names: `local`, or a stage in AWS. */
export async function openTarget(
  name: string,
  dataDirectory: string,
  place: AwsPlace,
): Promise<Target> {
  return name === 'local' ? localTarget(dataDirectory) : awsTarget(name, await connectAws(place));
}
