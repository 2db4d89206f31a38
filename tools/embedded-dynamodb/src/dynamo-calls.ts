import { type IncomingHttpHeaders } from 'node:http';

/** What IAM would judge a request by: who asks for which operation on what. */
export interface DynamoCall {
  /** Undefined for a request that is not signed. */
  readonly accessKeyId: string | undefined;
  /** `GetItem` */
  readonly operation: string;
  /** Undefined for an operation that names no table where one is looked for. */
  readonly table: string | undefined;
  readonly index: string | undefined;
  readonly returnValues: string | undefined;
}

const TARGET = /^DynamoDB_\d+\.(?<operation>\w+)$/;
const CREDENTIAL = /Credential=(?<accessKeyId>\w+)\//;

/** Reads a request of DynamoDB's protocol; a batch over several tables is a call for each, and anything else none. */
export function dynamoCalls(headers: IncomingHttpHeaders, body: Buffer): readonly DynamoCall[] {
  const operation = TARGET.exec(String(headers['x-amz-target']))?.groups?.['operation'];
  const parameters = readParameters(body);
  if (operation === undefined || parameters === undefined) return [];
  const accessKeyId = CREDENTIAL.exec(headers.authorization ?? '')?.groups?.['accessKeyId'];
  const { RequestItems, TableName, IndexName, ReturnValues } = parameters;
  const tables = isRecord(RequestItems) ? Object.keys(RequestItems) : [textOf(TableName)];
  return tables.map((table) => ({
    accessKeyId,
    operation,
    table,
    index: textOf(IndexName),
    returnValues: textOf(ReturnValues),
  }));
}

type Parameters = Readonly<Record<string, unknown>>;

function readParameters(body: Buffer): Parameters | undefined {
  try {
    const content: unknown = JSON.parse(body.toString('utf8'));
    return isRecord(content) ? content : undefined;
  } catch (error) {
    // DynamoDB itself refuses it.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isRecord(value: unknown): value is Parameters {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
