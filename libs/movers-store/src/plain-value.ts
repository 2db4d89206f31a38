import { type AttributeValue } from '@aws-sdk/client-dynamodb';

/** The text, number, truth, null, list or map in an attribute; undefined for kinds that no record has. */
export function plainValue({ S, N, M, L, NULL, BOOL }: AttributeValue): unknown {
  if (S !== undefined) return S;
  if (N !== undefined) return Number(N);
  if (M !== undefined) return plainItem(M);
  if (L !== undefined) return L.map(plainValue);
  return NULL === true ? null : BOOL;
}

/** The plain values of an item's attributes. */
export function plainItem(
  item: Readonly<Record<string, AttributeValue>>,
): Readonly<Record<string, unknown>> {
  const plain: Record<string, unknown> = {};
  for (const name in item) {
    const value = item[name];
    if (value !== undefined) plain[name] = plainValue(value);
  }
  return plain;
}
