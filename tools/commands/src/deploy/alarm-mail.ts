import { ListSubscriptionsByTopicCommand, type SNSClient } from '@aws-sdk/client-sns';
import { askingFor } from '../aws/aws-refusal';

/** Who is to be mailed by the alarms, and whether they have agreed to it. */
export interface AlarmMail {
  readonly address: string;
  readonly isConfirmed: boolean;
}

/** The mail addresses that the alarms' topic knows. */
export async function alarmMails(topicArn: string, sns: SNSClient): Promise<readonly AlarmMail[]> {
  const { Subscriptions = [] } = await askingFor(`listing the subscriptions of ${topicArn}`, () =>
    sns.send(new ListSubscriptionsByTopicCommand({ TopicArn: topicArn })),
  );
  return Subscriptions.filter(({ Protocol }) => Protocol === 'email').map(
    ({ Endpoint = '', SubscriptionArn = '' }) => ({
      address: Endpoint,
      // Until then it reads PendingConfirmation, and Deleted once somebody has unsubscribed.
      isConfirmed: SubscriptionArn.startsWith('arn:'),
    }),
  );
}

/** What to tell about the alarms' mails. */
export function alarmMailLines(mails: readonly AlarmMail[]): readonly string[] {
  if (mails.length === 0) {
    return [
      'Nobody is mailed when it fails: set alarmMail for the stage in apps/infra/src/stages.ts and deploy again.',
    ];
  }
  return mails
    .filter(({ isConfirmed }) => !isConfirmed)
    .map(
      ({ address }) =>
        `${address} has not confirmed the alarms' mails: open the one titled "AWS Notification - Subscription Confirmation" and follow its link; until then nobody is told of failures.`,
    );
}
