import { type CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** What the synthesized templates deploy, as far as it runs on one machine. */
export interface DeployedApp {
  readonly functions: readonly DeployedFunction[];
  readonly api: DeployedApi;
  readonly schedules: readonly DeployedSchedule[];
  readonly table: CreateTableCommandInput & { readonly TableName: string };
  readonly secretArn: string;
  readonly site: DeployedSite;
}

/** A Lambda function. */
export interface DeployedFunction {
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  /** `main.handler` */
  readonly handler: string;
  /** Such as `nodejs24.x`. */
  readonly runtime: string;
  readonly codeDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  /** Undefined where the template reserves none. */
  readonly reservedConcurrency: number | undefined;
  readonly logFormat: 'JSON' | 'Text';
  readonly asynchronous: AsynchronousSettings;
}

/** What becomes of events that are sent without waiting. */
export interface AsynchronousSettings {
  readonly retries: number;
  readonly maxAgeMs: number;
  /** The queue's ARN; undefined where failures are dropped. */
  readonly onFailure: string | undefined;
}

/** A REST API of the gateway with its only stage. */
export interface DeployedApi {
  readonly id: string;
  readonly stage: string;
  readonly stageVariables: Readonly<Record<string, string>> | null;
  readonly routes: readonly DeployedRoute[];
  readonly gatewayResponses: ReadonlyMap<string, DeployedGatewayResponse>;
  readonly binaryMediaTypes: readonly string[];
}

/** A method of a resource, answered by a function. */
export interface DeployedRoute {
  readonly resourceId: string;
  /** `/movers/{date}` */
  readonly resource: string;
  /** `GET`, or `ANY`. */
  readonly method: string;
  readonly functionArn: string;
  readonly timeoutMs: number;
  readonly requestRules: RequestRules;
}

/** What a request must have before a method's function is called; both empty where nothing is checked. */
export interface RequestRules {
  readonly requiredParameters: readonly RequestParameter[];
  /** Schemas of JSON bodies (draft 4) by content type, `$default` for any other. */
  readonly models: ReadonlyMap<string, object>;
}

/** A parameter by its place and name. */
export interface RequestParameter {
  readonly place: 'querystring' | 'header' | 'path';
  readonly name: string;
}

/** How the gateway answers by itself in one case. */
export interface DeployedGatewayResponse {
  /** Undefined where the case keeps its own. */
  readonly status: number | undefined;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** By content type, with `$context` variables. */
  readonly templates: ReadonlyMap<string, string>;
}

/** A schedule that is switched on. */
export interface DeployedSchedule {
  readonly id: string;
  /** The fields of AWS's `cron(...)`: minutes, hours, day of month, month, day of week, year. */
  readonly cron: string;
  readonly timeZone: string;
  readonly functionArn: string;
  /** The event's text, with the scheduler's `<aws.scheduler...>` keywords. */
  readonly input: string;
}

/** A CloudFront distribution. */
export interface DeployedSite {
  readonly defaultRootObject: string;
  /** In the order in which paths are tried; the last one takes every path. */
  readonly behaviors: readonly DeployedBehavior[];
  readonly errorPages: readonly DeployedErrorPage[];
}

/** What the edge does with the paths of a pattern. */
export interface DeployedBehavior {
  readonly pathPattern: string;
  readonly origin: 'files' | 'api';
  readonly allowedMethods: readonly string[];
  readonly compress: boolean;
  readonly cache: EdgeCacheRules;
  /** The code of the viewer-request function. */
  readonly viewerRequest: string | undefined;
  readonly headers: EdgeHeaderRules;
}

/** How long and by what the edge keeps answers. */
export interface EdgeCacheRules {
  readonly minTtlSeconds: number;
  readonly defaultTtlSeconds: number;
  readonly maxTtlSeconds: number;
  readonly keyQuery: 'all' | 'none';
  readonly keyHeaders: readonly string[];
  readonly gzip: boolean;
  readonly brotli: boolean;
}

/** What the edge adds to every answer and takes away. */
export interface EdgeHeaderRules {
  readonly set: readonly EdgeHeader[];
  readonly remove: readonly string[];
}

/** A header that the edge adds. */
export interface EdgeHeader {
  readonly name: string;
  readonly value: string;
  /** Whether it replaces the origin's. */
  readonly override: boolean;
}

/** What the edge shows in place of an error. */
export interface DeployedErrorPage {
  readonly status: number;
  readonly page: string;
  readonly responseStatus: number;
}
