import { whoAmI } from '../aws/account';
import { type DeployWorld } from './deploy';
import { refuseMisplaced } from './refuse-misplaced';
import { SiteBucket } from './site-bucket';
import { readStagePlan } from './stage-plan';
import { StageOutputs } from './stage-outputs';
import { uploadSite } from './upload-site';

/** What uploading touches. */
export type UploadWorld = Pick<DeployWorld, 'terminal' | 'clients' | 'workspace' | 'now'>;

/** `upload --stage NAME`: builds the dashboard and uploads it to a stage whose stacks are deployed already. */
export async function upload(stage: string, world: UploadWorld): Promise<void> {
  const { terminal, clients, workspace } = world;
  const account = await whoAmI(clients);
  terminal.print(`account ${account.id} (${account.arn}), region ${clients.region}`);
  terminal.print('building and synthesizing ...');
  await workspace.build();
  const plan = await readStagePlan(workspace.assembly, stage);
  refuseMisplaced(plan, account, clients.region);
  await uploadDashboard(await StageOutputs.read(plan.stackNames, clients), world);
}

/** Makes a stage's bucket hold the dashboard as it was built, and says what that took. */
export async function uploadDashboard(
  outputs: StageOutputs,
  { terminal, clients, workspace, now }: UploadWorld,
): Promise<void> {
  const bucket = new SiteBucket(clients.s3, outputs.get('BucketName'));
  const { uploaded, kept, removed } = await uploadSite(bucket, workspace.site, now());
  terminal.print(
    `dashboard: ${uploaded.length} files uploaded, ${kept.length} of earlier uploads kept, ${removed.length} removed`,
  );
}
