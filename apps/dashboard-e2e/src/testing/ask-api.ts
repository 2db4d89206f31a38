import { roundPercent } from '@tre/movers-domain';
import { type LocalStack } from './local-stack';

const MINUS = '\u2212';

/** What the API answers a GraphQL question with; rejects where it answers with errors. */
export async function askGraphql<Data>({ api }: LocalStack, query: string): Promise<Data> {
  const response = await fetch(`${api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
  if (data === undefined || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

/** What the API answers a path with. */
export async function askRest<Body>({ api }: LocalStack, path: string): Promise<Body> {
  const response = await fetch(api + path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as Body;
}

/** A change of the API as a screen has to write it, without its unit. */
export function signed(changePercent: number): string {
  const rounded = roundPercent(changePercent);
  const sign = rounded > 0 ? '+' : rounded < 0 ? MINUS : '';
  return `${sign}${Math.abs(rounded).toFixed(2)}`;
}
