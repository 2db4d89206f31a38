import { type AttributeValue } from '@aws-sdk/client-dynamodb';

/** An item in the words of DynamoDB. */
export type StoredItem = Readonly<Record<string, AttributeValue>>;

/**
 * The bytes that DynamoDB counts an item as: names and texts in UTF-8, a number by its significant digits, 3 for a list
 * or map and 1 more for each thing in it.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function itemSize(item: StoredItem): number {
  return sum(Object.entries(item).map(([name, value]) => textSize(name) + valueSize(value)));
}

function valueSize({ S, N, M, L, NULL, BOOL }: AttributeValue): number {
  if (S !== undefined) return textSize(S);
  if (N !== undefined) return numberSize(N);
  if (L !== undefined) return 3 + sum(L.map((value) => 1 + valueSize(value)));
  if (M !== undefined) return 3 + Object.keys(M).length + itemSize(M);
  if (NULL !== undefined || BOOL !== undefined) return 1;
  throw new Error('no record has sets or bytes: extend item-size.ts');
}

/** About: a byte for two significant digits and one more; a negative number takes another. */
function numberSize(text: string): number {
  const [mantissa = ''] = text.split(/e/i);
  const digits = mantissa.replace(/[-+.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  return Math.ceil(digits.length / 2) + 1 + (text.startsWith('-') ? 1 : 0);
}

function textSize(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
