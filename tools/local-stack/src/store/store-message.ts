/** What the store's process tells the stack once it knows. */
export type StoreMessage =
  | { readonly kind: 'listening'; readonly port: number }
  | { readonly kind: 'failed'; readonly message: string };
