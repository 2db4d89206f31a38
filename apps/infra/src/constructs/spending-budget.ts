import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Construct } from 'constructs';

/** What a {@link SpendingBudget} is made of. */
export interface SpendingBudgetProps {
  readonly alarmMail: string;
  readonly monthlyBudgetUsd: number;
}

/**
 * Mails when the month's bill of the account has reached the budget, and when AWS's forecast says that it will. Budgets
 * mails by itself: the alarms' topic need not be open to one more service.
 */
export class SpendingBudget extends Construct {
  constructor(scope: Construct, id: string, props: SpendingBudgetProps) {
    super(scope, id);

    const mailOn = (notificationType: 'ACTUAL' | 'FORECASTED') => ({
      notification: {
        notificationType,
        comparisonOperator: 'GREATER_THAN',
        thresholdType: 'PERCENTAGE',
        threshold: 100,
      },
      subscribers: [{ subscriptionType: 'EMAIL', address: props.alarmMail }],
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: props.monthlyBudgetUsd, unit: 'USD' },
      },
      notificationsWithSubscribers: [mailOn('ACTUAL'), mailOn('FORECASTED')],
    });
  }
}
