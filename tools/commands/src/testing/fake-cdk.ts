import { type Cdk } from '../deploy/cdk';
import { type FakeStack, type FakeStacks } from './fake-stacks';

/** A CDK that makes the stacks of the stand-in what it is given; `asked` tells what it was asked for. */
export interface FakeCdk extends Cdk {
  readonly asked: string[];
}

/** Such a CDK. */
export function fakeCdk(
  { stacks }: FakeStacks,
  wanted: Readonly<Record<string, FakeStack>>,
): FakeCdk {
  const asked: string[] = [];
  const changed = (names: readonly string[]) => names.filter((name) => !stacks.has(name));
  return {
    asked,
    bootstrap: async (account, region) => {
      asked.push(`bootstrap ${account} ${region}`);
      stacks.set('CDKToolkit', { status: 'CREATE_COMPLETE', outputs: { BootstrapVersion: '30' } });
    },
    diff: async (names) => {
      asked.push('diff');
      return changed(names).length;
    },
    deploy: async (names) => {
      asked.push(`deploy ${names.join(' ')}`);
      for (const name of changed(names)) {
        stacks.set(name, wanted[name] ?? { status: 'CREATE_COMPLETE' });
      }
    },
  };
}
