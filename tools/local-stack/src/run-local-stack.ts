import { setTimeout as sleep } from 'node:timers/promises';
import { InvalidPriceFile } from '@tre/massive-simulator';
import { describeReport } from './control/stack-report';
import { AnotherSource } from './data-directory/source-stamp';
import { AlreadyRunning } from './data-directory/stack-file';
import { LocalStack, type StackSettings } from './local-stack';
import { helpText } from './options/help-text';
import { InvalidOption, type StackOptions, parseStackOptions } from './options/stack-options';
import { StartRefused } from './start-refused';
import { StoreUnusable } from './store/store-keeper';
import { UnsupportedTemplate } from './template/unsupported-template';
import { NothingToWatch } from './upstream/choose-upstream';

/** What the command runs with. */
export interface CommandSettings extends Omit<StackSettings, 'options' | 'tell'> {
  readonly argv: readonly string[];
  /** Turns the paths of the command line into absolute ones. */
  readonly located: (options: StackOptions) => StackOptions;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Resolves when the stack is asked to stop. */
  readonly stopAsked: Promise<void>;
}

/** What a user can mend: told without a stack trace. */
const REFUSALS = [
  AlreadyRunning,
  AnotherSource,
  InvalidOption,
  InvalidPriceFile,
  NothingToWatch,
  StartRefused,
  StoreUnusable,
  UnsupportedTemplate,
];
/** Whatever is not closed by then ends with this process. */
const STOP_WITHIN_MS = 4_000;

/** Runs the stack until it is asked to stop; returns the exit code. */
export async function runLocalStack(settings: CommandSettings): Promise<number> {
  const { out, err } = settings;
  try {
    const options = parseStackOptions(settings.argv);
    if (options === 'help') {
      out(helpText);
      return 0;
    }
    const stack = new LocalStack({
      ...settings,
      options: settings.located(options),
      tell: (line) => out(`${line}\n`),
    });
    return await runUntilStopped(stack, settings);
  } catch (error) {
    err(`${describeFailure(error)}\n`);
    return 1;
  }
}

async function runUntilStopped(
  stack: LocalStack,
  { out, stopAsked }: CommandSettings,
): Promise<number> {
  let isStopAsked = false;
  const stopped = stopAsked.then(() => {
    isStopAsked = true;
  });
  const running = stack.start().then(async ({ dashboard, api }) => {
    if (!isStopAsked) out(`ready: dashboard ${dashboard} api ${api}\n`);
    return stopped;
  });
  try {
    await Promise.race([running, stopped]);
    return 0;
  } finally {
    // Parts that are torn down under a start that goes on make it fail.
    running.catch(() => undefined);
    const report = stack.report();
    await Promise.race([stack.stop(), sleep(STOP_WITHIN_MS)]);
    if (isStopAsked) out(`\nstopped\n${describeReport(report)}\n`);
  }
}

function describeFailure(error: unknown): string {
  if (REFUSALS.some((refusal) => error instanceof refusal)) return (error as Error).message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
