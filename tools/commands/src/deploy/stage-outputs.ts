import { type AwsClients } from '../aws/aws-clients';
import { findStack } from '../aws/deployed-stack';
import { CommandError } from '../command-error';

/** What the stacks of a stage say of themselves, by the names of their outputs. */
export class StageOutputs {
  private constructor(
    private readonly values: ReadonlyMap<string, string>,
    private readonly stackNames: readonly string[],
  ) {}

  static async read(stackNames: readonly string[], clients: AwsClients): Promise<StageOutputs> {
    const stacks = await Promise.all(stackNames.map((name) => findStack(name, clients)));
    return new StageOutputs(
      new Map(stacks.flatMap((stack) => [...(stack?.outputs ?? [])])),
      stackNames,
    );
  }

  /** The value of an output; refuses where no stack has it. */
  get(name: string): string {
    const value = this.values.get(name);
    if (value === undefined) {
      throw new CommandError(
        `none of the stacks ${this.stackNames.join(', ')} has the output ${name}: deploy the stage first, by "npm run deploy"`,
      );
    }
    return value;
  }
}
