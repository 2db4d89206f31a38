import { type DynamoCall } from '@tre/embedded-dynamodb';

/** What the store's process tells the stack first, once it knows. */
export type StoreStart =
  | { readonly kind: 'listening'; readonly port: number }
  | { readonly kind: 'failed'; readonly message: string };

/** What the store's process tells the stack. */
export type StoreMessage = StoreStart | { readonly kind: 'called'; readonly call: DynamoCall };
