import { type IncomingMessage, createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type AwsClients, connectAws } from '../aws/aws-clients';
import { FakeBucket } from './fake-bucket';
import { answerChangeSets } from './fake-change-sets';
import { type FakeStack, FakeStacks } from './fake-stacks';
import {
  answerDynamo,
  answerLambda,
  answerSecrets,
  answerSns,
  answerSsm,
  answerSts,
} from './fake-services';

/** A request as it reached the stand-in. */
export interface AwsRequest {
  /** `sts`, as the signature's scope names it. */
  readonly service: string;
  /** `GetCallerIdentity`, or method and path where the service has paths. */
  readonly action: string;
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** An answer in the service's own shape. */
export interface AwsAnswer {
  readonly status: number;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the stand-in's account holds; tests read and change it. */
export interface FakeAccount {
  readonly stacks: FakeStacks;
  /** The dashboard's. */
  readonly bucket: FakeBucket;
  /** That of the CDK's bootstrap. */
  readonly assets: FakeBucket;
  /** The templates of change sets, by stack. */
  readonly changeSets: Map<string, unknown>;
  /** What stacks become when a change set is executed, their templates aside. */
  wanted: Readonly<Record<string, FakeStack>>;
  secret: string | undefined;
  /** Where a store stands in for DynamoDB. */
  dynamodb: string | undefined;
  mails: { readonly address: string; readonly subscription: string }[];
  /** What the ingestion answers an event, at once or later; what it throws is what the function throws. */
  ingest: (event: unknown) => unknown;
}

/** AWS on the loopback address, in the shapes that its services answer in. */
export interface FakeAws {
  readonly clients: AwsClients;
  readonly endpoint: string;
  readonly account: FakeAccount;
  readonly requests: AwsRequest[];
  /** Has the service refuse whatever it is asked from now on, in its own shape. */
  refuse(service: string, refusal: AwsAnswer): void;
  close(): Promise<void>;
}

/** Starts the stand-in. */
export async function startFakeAws(region = 'us-east-1'): Promise<FakeAws> {
  const account: FakeAccount = {
    stacks: new FakeStacks(),
    bucket: new FakeBucket(),
    assets: new FakeBucket(),
    changeSets: new Map(),
    wanted: {},
    secret: undefined,
    dynamodb: undefined,
    mails: [],
    ingest: () => ({}),
  };
  const requests: AwsRequest[] = [];
  const refusals = new Map<string, AwsAnswer>();
  const server = createServer((request, response) => {
    void readRequest(request).then(async (read) => {
      requests.push(read);
      const { status, body, headers } = refusals.get(read.service) ?? (await answer(read, account));
      response.writeHead(status, { 'x-amzn-requestid': 'request-1', ...headers }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    endpoint,
    account,
    requests,
    clients: await connectAws({
      region,
      endpoint,
      credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'example' },
    }),
    refuse: (service, refusal) => refusals.set(service, refusal),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(request: AwsRequest, account: FakeAccount): AwsAnswer | Promise<AwsAnswer> {
  switch (request.service) {
    case 'sts':
      return answerSts(request);
    case 'cloudformation':
      return answerChangeSets(request, account) ?? account.stacks.answer(request);
    case 's3':
      return (request.url.pathname.startsWith('/cdk-') ? account.assets : account.bucket).answer(
        request,
      );
    case 'secretsmanager':
      return answerSecrets(request, account);
    case 'dynamodb':
      return answerDynamo(request, account);
    case 'ssm':
      return answerSsm();
    case 'sns':
      return answerSns(account);
    case 'lambda':
      return answerLambda(request, account);
    default:
      throw new Error(`nobody stands in for ${request.service}`);
  }
}

async function readRequest(request: IncomingMessage): Promise<AwsRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const url = new URL(request.url ?? '/', 'http://aws');
  const [, service = ''] =
    /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\/aws4_request/.exec(
      request.headers.authorization ?? '',
    ) ?? [];
  const target = request.headers['x-amz-target'];
  const form = new URLSearchParams(body.toString('utf8')).get('Action');
  const method = request.method ?? 'GET';
  const action =
    target !== undefined ? String(target).split('.').at(-1) : (form ?? `${method} ${url.pathname}`);
  return { service, action: action ?? '', method, url, headers: request.headers, body };
}
