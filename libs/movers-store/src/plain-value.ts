import { type AttributeValue } from '@aws-sdk/client-dynamodb';

/** The text, number, truth, null, list or map in an attribute; undefined without one and for kinds that no record has. */
export function plainValue(value: AttributeValue | undefined): unknown {
  if (value === undefined) return undefined;
  // One after the other, the commonest first: most values are texts and numbers, and of those there are thousands.
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.M !== undefined) return plainItem(value.M);
  if (value.L !== undefined) return value.L.map(plainValue);
  return value.NULL === true ? null : value.BOOL;
}

/** The plain values of an item's attributes. */
export function plainItem(
  item: Readonly<Record<string, AttributeValue>>,
): Readonly<Record<string, unknown>> {
  const plain: Record<string, unknown> = {};
  for (const name in item) plain[name] = plainValue(item[name]);
  return plain;
}
