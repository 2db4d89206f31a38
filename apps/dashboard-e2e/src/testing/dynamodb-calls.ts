/** A DynamoDB call of a function, as the local stack reports it. */
export interface DynamodbCall {
  readonly operation: string;
  readonly table?: string;
  readonly index?: string;
  readonly returnValues?: string;
}

/** A function, by its logical id, with each call that it made. */
export interface CallingFunction {
  readonly id: string;
  readonly dynamodbCalls: readonly DynamodbCall[];
}

/** How calls and list differ; both parts are empty where they say the same. */
export interface CallsAgainstList {
  readonly notAllowed: readonly string[];
  /** The lines that no call needed. */
  readonly notMade: readonly string[];
}

interface Permission {
  readonly line: string;
  readonly role: string;
  readonly operation: string;
  readonly target: string;
  /** The only value that a call may ask for, if it asks for any; undefined for all. */
  readonly returnValues: string | undefined;
}

/** Holds calls against what the list of allowed actions says of DynamoDB; `roles` are by their functions. */
export function compareCalls(
  functions: readonly CallingFunction[],
  roles: ReadonlyMap<string, string>,
  list: readonly string[],
): CallsAgainstList {
  const permissions = list.filter((line) => line.includes(' dynamodb:')).map(readPermission);
  const made = functions.flatMap(({ id, dynamodbCalls }) =>
    dynamodbCalls.map((call) => ({ ...call, role: roles.get(id), target: targetOf(call) })),
  );
  const allows = (permission: Permission, call: (typeof made)[number]) =>
    permission.role === call.role &&
    permission.operation === call.operation &&
    permission.target === call.target &&
    (permission.returnValues ?? call.returnValues) ===
      (call.returnValues ?? permission.returnValues);
  return {
    notAllowed: made
      .filter((call) => !permissions.some((permission) => allows(permission, call)))
      .map(({ role, operation, target, returnValues = 'nothing' }) =>
        [role, operation, 'on', target, 'returning', returnValues].join(' '),
      ),
    notMade: permissions
      .filter((permission) => !made.some((call) => allows(permission, call)))
      .map(({ line }) => line),
  };
}

const LINE =
  /^(?<role>\w+) may dynamodb:(?<operation>\w+) on (?<target>\S+)( if dynamodb:ReturnValues StringEqualsIfExists (?<returnValues>\w+))?$/;

function readPermission(line: string): Permission {
  const { role, operation, target, returnValues } = LINE.exec(line)?.groups ?? {};
  if (role === undefined || operation === undefined || target === undefined) {
    throw new Error(`expected ROLE may dynamodb:OPERATION on TABLE, not ${line}`);
  }
  return { line, role, operation, target, returnValues };
}

/** The table as the list names it: by its id in the CDK app, which the local name ends in. */
function targetOf({ table = 'no table', index }: DynamodbCall): string {
  const name = withoutHash(table.slice(table.lastIndexOf('-') + 1));
  return index === undefined ? name : `${name}/${index}`;
}

/** A logical id without the hash that the CDK ends it in. */
export function withoutHash(logicalId: string): string {
  return logicalId.replace(/[0-9A-F]{8}$/, '');
}
