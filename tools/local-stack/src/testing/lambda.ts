import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Launch } from '../lambda/function-instance';
import { createClock } from '../clock/clock';
import { type DeployedFunction } from '../template/deployed-app';

/** A function whose module is written for the test. */
export function deployedFunction(
  directory: string,
  source: string,
  changes: Partial<DeployedFunction> = {},
): DeployedFunction {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'main.mjs'), source);
  return {
    id: 'TestFunction',
    name: 'stack-TestFunction',
    arn: 'arn:aws:lambda:us-east-1:000000000000:function:stack-TestFunction',
    handler: 'main.handler',
    runtime: 'nodejs24.x',
    codeDirectory: directory,
    environment: {},
    timeoutMs: 3_000,
    memoryMb: 256,
    reservedConcurrency: undefined,
    logFormat: 'JSON',
    asynchronous: { retries: 0, maxAgeMs: 3_600_000, onFailure: 'arn:aws:sqs:dead-letters' },
    ...changes,
  };
}

/** How a test runs instances. */
export function launchOf(runtimeClient: string, changes: Partial<Launch> = {}): Launch {
  return {
    runtimeClient,
    clockPreload: undefined,
    additions: {},
    accessKeyId: 'LOCALTEST',
    clock: createClock(0),
    log: () => undefined,
    ...changes,
  };
}
