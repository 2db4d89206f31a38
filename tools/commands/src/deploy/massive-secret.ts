import {
  DescribeSecretCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { AwsRefused, askingFor } from '../aws/aws-refusal';

/** Where the key of the upstream is kept in AWS: it can be set, and asked whether it is; never read. */
export class MassiveSecret {
  constructor(
    private readonly secrets: SecretsManagerClient,
    readonly arn: string,
  ) {}

  /** Whether a value was ever set: the stack creates the secret without one. */
  async hasValue(): Promise<boolean> {
    const { VersionIdsToStages = {} } = await askingFor(`looking at the secret ${this.arn}`, () =>
      this.secrets.send(new DescribeSecretCommand({ SecretId: this.arn })),
    );
    return Object.values(VersionIdsToStages).some((stages) => stages.includes('AWSCURRENT'));
  }

  /** Sets the value; what a failure says of it is kept out of the message. */
  async set(key: string): Promise<void> {
    try {
      await askingFor(`setting the secret ${this.arn}`, () =>
        this.secrets.send(new PutSecretValueCommand({ SecretId: this.arn, SecretString: key })),
      );
    } catch (error) {
      if (!(error instanceof AwsRefused)) throw error;
      // Without its cause, which holds the answer as it came.
      throw new AwsRefused(error.kind, error.message.replaceAll(key, '(the key)'));
    }
  }
}
