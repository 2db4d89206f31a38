import { Validations } from 'aws-cdk-lib';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { type Removal } from '../stage';
import { removalPolicies } from './removal-policies';

/** What a {@link MassiveKey} is made of. */
export interface MassiveKeyProps {
  /** @default 'retain' */
  readonly removal?: Removal;
}

/** Where the key of the Massive API is kept: created without a value, which only a person can give it. */
export class MassiveKey extends Construct {
  /** Complete, with the suffix that Secrets Manager gives. */
  readonly secretArn: string;

  constructor(scope: Construct, id: string, { removal = 'retain' }: MassiveKeyProps = {}) {
    super(scope, id);

    // The L2 construct cannot leave the value out: it would have one generated, which looks like a key.
    const secret = new CfnSecret(this, 'Secret', {
      description:
        'Key of the Massive market-data API. Empty until the deploy command is given one.',
    });
    secret.applyRemovalPolicy(removalPolicies[removal]);
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Massive issues its keys by hand on its website; no call can rotate one.',
    });
    this.secretArn = secret.ref;
  }
}
