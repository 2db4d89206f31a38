import { type Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { type LocalStack, startLocalStack } from './local-stack';

/** A browser and a local stack that the tests of a file share. */
export interface Stage {
  readonly browser: Browser;
  readonly stack: LocalStack;
}

/** Starts both before the tests around it and ends them after; `prepare` changes the running stack first. */
export function onLocalStack(
  options: readonly string[],
  prepare?: (stack: LocalStack) => Promise<void>,
): Stage {
  let browser: Browser | undefined;
  let stack: LocalStack | undefined;

  beforeAll(async () => {
    const started = startLocalStack(...options);
    browser = await launchBrowser();
    stack = await started;
    await prepare?.(stack);
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  return {
    get browser() {
      return running(browser);
    },
    get stack() {
      return running(stack);
    },
  };
}

function running<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('it runs only while tests do');
  return part;
}
