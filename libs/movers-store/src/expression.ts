import { type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';

type Values = Readonly<NonNullable<UpdateCommandInput['ExpressionAttributeValues']>>;

/** A condition on the stored item. Attributes stand in its text as `#attribute`, values as `:value`. */
export interface Condition {
  readonly text: string;
  readonly values: Values;
}

/** One assignment or removal of an update, written like a {@link Condition}. */
export interface Change {
  readonly section: 'SET' | 'REMOVE';
  readonly text: string;
  readonly values: Values;
}

/** A condition in DynamoDB's language. */
export function condition(text: string, values: Values = {}): Condition {
  return { text, values };
}

/** Holds when all of the conditions do. */
export function all(...conditions: readonly Condition[]): Condition {
  return condition(
    conditions.map(({ text }) => text).join(' AND '),
    Object.assign({}, ...conditions.map(({ values }) => values)),
  );
}

/** Holds when the condition does not. */
export function not({ text, values }: Condition): Condition {
  return condition(`NOT (${text})`, values);
}

/** Sets an attribute, or an element of one: `#revision = #revision + :one`. */
export function set(text: string, values: Values = {}): Change {
  return { section: 'SET', text, values };
}

/** Removes an attribute: `#missing`. */
export function remove(text: string): Change {
  return { section: 'REMOVE', text, values: {} };
}

/** The part of an UpdateItem that makes the changes under the condition; with no changes it only tries the condition. */
export function conditionalUpdate(
  { text, values }: Condition,
  changes: readonly Change[],
): Pick<
  UpdateCommandInput,
  | 'ConditionExpression'
  | 'UpdateExpression'
  | 'ExpressionAttributeNames'
  | 'ExpressionAttributeValues'
> {
  const update = [sectionOf('SET', changes), sectionOf('REMOVE', changes)]
    .filter(Boolean)
    .join(' ');
  const allValues: Values = Object.assign({}, values, ...changes.map((change) => change.values));
  return {
    ConditionExpression: text,
    ...(update && { UpdateExpression: update }),
    ExpressionAttributeNames: attributeNames(`${text} ${update}`),
    ...(Object.keys(allValues).length > 0 && { ExpressionAttributeValues: allValues }),
  };
}

/** The names that an expression uses, each behind its own placeholder, for many of them are reserved words. */
export function attributeNames(expression: string): Record<string, string> {
  const placeholders = expression.match(/#\w+/g) ?? [];
  return Object.fromEntries(placeholders.map((placeholder) => [placeholder, placeholder.slice(1)]));
}

function sectionOf(section: Change['section'], changes: readonly Change[]): string {
  const texts = changes.filter((change) => change.section === section).map(({ text }) => text);
  return texts.length > 0 ? `${section} ${texts.join(', ')}` : '';
}
