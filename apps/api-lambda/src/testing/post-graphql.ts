import { type apiOver, bodyOf } from './api';

/** What the function answers to a query by POST. */
export async function postGraphql(
  ask: ReturnType<typeof apiOver>['ask'],
  body: { readonly query: string; readonly variables?: unknown },
): Promise<unknown> {
  return bodyOf(
    await ask({
      method: 'POST',
      resource: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
}
