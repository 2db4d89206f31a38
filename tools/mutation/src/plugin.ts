import {
  commonTokens,
  declareFactoryPlugin,
  PluginKind,
  tokens,
  type Injector,
  type PluginContext,
} from '@stryker-mutator/api/plugin';
import { type TestRunner } from '@stryker-mutator/api/test-runner';
import { strykerPlugins as jestPlugins } from '@stryker-mutator/jest-runner';
import { LONGEST_TEST_MS } from './longest-test-ms';
import { NearestSpecsFirst } from './nearest-specs-first';

function createRunner(injector: Injector<PluginContext>): TestRunner {
  const [jest] = jestPlugins;
  if (jest === undefined) throw new Error('@stryker-mutator/jest-runner brings no test runner');
  const longestTestMs = Number(process.env[LONGEST_TEST_MS] ?? Infinity);
  return new NearestSpecsFirst(injector.injectFunction(jest.factory) as TestRunner, longestTestMs);
}
createRunner.inject = tokens(commonTokens.injector);

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'nearest-specs-first', createRunner),
];
