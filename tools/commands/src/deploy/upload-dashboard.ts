import { whoAmI } from '../aws/account';
import { type DeployWorld } from './deploy';
import { refuseMisplaced } from './refuse-misplaced';
import { SiteBucket } from './site-bucket';
import { readStagePlan } from './stage-plan';
import { StageOutputs } from './stage-outputs';
import { removeFiles, type SiteUpload, uploadSite } from './upload-site';

/** What uploading touches. */
export type UploadWorld = Pick<DeployWorld, 'terminal' | 'clients' | 'workspace' | 'now'>;

/**
 * `upload --stage NAME`: builds the dashboard and uploads it to a stage whose stacks are deployed already. It removes
 * nothing, since the pipeline runs it, whose role may not.
 */
export async function upload(stage: string, world: UploadWorld): Promise<void> {
  const { terminal, clients, workspace } = world;
  const account = await whoAmI(clients);
  terminal.print(`account ${account.id} (${account.arn}), region ${clients.region}`);
  terminal.print('building and synthesizing ...');
  await workspace.build();
  const plan = await readStagePlan(workspace.assembly, stage);
  refuseMisplaced(plan, account, clients.region);
  const bucket = siteBucket(await StageOutputs.read(plan.stackNames, clients), world);
  const { outdated } = await uploadTo(bucket, world);
  if (outdated.length > 0) {
    terminal.print(
      `${outdated.length} files that no upload has held for 30 days are left: "npm run deploy" removes them`,
    );
  }
}

/** Makes a stage's bucket hold the dashboard as it was built, without what is outdated, and says what that took. */
export async function uploadAndTidy(outputs: StageOutputs, world: UploadWorld): Promise<void> {
  const bucket = siteBucket(outputs, world);
  const { outdated } = await uploadTo(bucket, world);
  await removeFiles(bucket, outdated);
  if (outdated.length > 0) {
    world.terminal.print(`${outdated.length} files that no upload has held for 30 days removed`);
  }
}

function siteBucket(outputs: StageOutputs, { clients }: UploadWorld): SiteBucket {
  return new SiteBucket(clients.s3, outputs.get('BucketName'));
}

async function uploadTo(
  bucket: SiteBucket,
  { terminal, workspace, now }: UploadWorld,
): Promise<SiteUpload> {
  const upload = await uploadSite(bucket, workspace.site, now());
  terminal.print(
    `dashboard: ${upload.uploaded.length} files uploaded, ${upload.kept.length} of earlier uploads kept`,
  );
  return upload;
}
