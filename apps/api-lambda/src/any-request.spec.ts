import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type APIGatewayProxyResult } from 'aws-lambda';
import fc from 'fast-check';
import { type GraphQLSchema, buildSchema } from 'graphql';
import { outsideSchema } from './testing/answers-schema';
import { type Asked, apiOver, bodyOf, publishedApi } from './testing/api';
import { someQuestion } from './testing/arbitrary-document';
import { someRestRequest } from './testing/arbitrary-requests';
import { longHistory } from './testing/long-history';
import { type Question, turned } from './testing/reword';

/** More of them where `TRE_FUZZ_RUNS` says so. */
const numRuns = Number(process.env['TRE_FUZZ_RUNS'] ?? 300);
/** Fixed for everyone; `TRE_SEED` is one of the day's. */
const seed = Number(process.env['TRE_SEED'] ?? 1);
const GOLDEN = join(__dirname, '../../../libs/movers-contract/schema.graphql');
const TIMEOUT_MS = 60_000 + numRuns * 10;
const REFUSALS =
  /^(BAD_USER_INPUT|TOO_COSTLY|TOO_MANY_ALIASES|RANGE_TOO_LARGE|GRAPHQL_VALIDATION_FAILED)$/;

describe('any request', () => {
  it(
    'of REST is answered soon, as openapi.json says, and never with a fault of ours',
    async () => {
      const { ask, failures } = await publishedApi();
      const tally = new Tally();
      // The first one loads the description.
      await ask({ resource: '/openapi.json' });

      await fc.assert(
        fc.asyncProperty(someRestRequest, async (asked) => {
          const { statusCode } = await tally.time(() => ask(asked));

          tally.count(statusCode);
          expect(statusCode).toBeLessThan(500);
        }),
        { numRuns, seed },
      );

      expect(failures).toEqual([]);
      tally.expectSoon();
      tally.expectFlatHeap();
      expect(tally.share(200)).toBeGreaterThan(0.05);
      expect(tally.share(400)).toBeGreaterThan(0.1);
    },
    TIMEOUT_MS,
  );

  it(
    'of GraphQL is answered soon or refused with a code, and never with a fault of ours',
    async () => {
      // One of gaps, and one in which facts look far back.
      const apis = [await publishedApi(), apiOver((await longHistory(400)).store)];
      const schema = buildSchema(readFileSync(GOLDEN, 'utf8'));
      const aQuestion = someQuestion(schema, 6);
      const aCall = fc.record({
        api: fc.constantFrom(...apis),
        asRequest: fc.constantFrom(asGet, asPost),
      });
      const tally = new Tally();
      // The first one loads GraphQL.
      await apis[0]?.ask(asGet({ query: '{ __typename }' }));

      await fc.assert(
        fc.asyncProperty(aQuestion, aCall, async (question, { api, asRequest }) => {
          const ask = (asked: Question) => tally.time(() => api.ask(asRequest(asked)));
          const first = await ask(question);

          tally.count(first.statusCode);
          expectAdmitted(schema, question, first);
          if (first.statusCode !== 200) return;
          tally.countWords(question.query);

          // A document that comes again is compiled, for whatever its variables are; one with a line more is not.
          const opposite = turned(question);
          const compiled = await ask(opposite);
          const interpreted = await ask({ ...opposite, query: `${opposite.query}\n` });

          expectAdmitted(schema, opposite, compiled);
          expect(withoutErrors(compiled)).toEqual(withoutErrors(interpreted));
        }),
        { numRuns, seed },
      );

      expect(apis.flatMap(({ failures }) => failures)).toEqual([]);
      tally.expectSoon();
      tally.expectFlatHeap();
      expect(tally.share(200)).toBeGreaterThan(0.1);
      tally.expectEachWord();
    },
    TIMEOUT_MS,
  );
});

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** An answer of what was asked for, or refusals with a code. */
function expectAdmitted(
  schema: GraphQLSchema,
  question: Question,
  result: APIGatewayProxyResult,
): void {
  const { data, errors = [] } = bodyOf(result) as Answer;
  expect(result.statusCode).toBe(data === undefined ? 400 : 200);
  if (data) expect(outsideSchema(schema, question, data)).toEqual([]);
  for (const { extensions } of errors) expect(extensions?.code).toMatch(REFUSALS);
}

/** Of several errors for which all is null, either way of execution tells one. */
function withoutErrors(result: APIGatewayProxyResult) {
  const { errors, ...answer } = bodyOf(result) as Answer;
  return { ...result, body: answer, isFaulty: errors !== undefined };
}

function asGet({ query, variables = {} }: Question): Asked {
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  return { resource: '/graphql', query: parameters.toString() };
}

function asPost({ query, variables = {} }: Question): Asked {
  return {
    resource: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  };
}

/** Counts answers and how long they take. */
class Tally {
  private readonly statuses: number[] = [];
  private readonly durationsMs: number[] = [];
  private readonly heapsMb: number[] = [];
  private readonly worded = new Map(WORDS.map((word) => [word, 0]));

  count(status: number): void {
    this.statuses.push(status);
    if (this.statuses.length % HEAP_EVERY === 0) this.heapsMb.push(collectedHeapMb());
  }

  share(status: number): number {
    return this.statuses.filter((counted) => counted === status).length / this.statuses.length;
  }

  countWords(query: string): void {
    for (const [word, count] of this.worded) if (word.test(query)) this.worded.set(word, count + 1);
  }

  /** Each is in a tenth of the answered documents at least. */
  expectEachWord(): void {
    const answered = this.statuses.filter((status) => status === 200).length;
    expect([...this.worded].filter(([, count]) => count < answered / 10)).toEqual([]);
  }

  async time<T>(work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await work();
    this.durationsMs.push(performance.now() - start);
    return result;
  }

  expectSoon(): void {
    const sorted = this.durationsMs.toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length * 0.99)]).toBeLessThan(1000);
    expect(sorted.at(-1)).toBeLessThan(5000);
  }

  /** Nothing stays of a request: after the first ones, which fill caches, the heap is as large as it ends. */
  expectFlatHeap(): void {
    const [, warm = NaN, ...later] = this.heapsMb;
    expect(Math.max(...later) - warm).toBeLessThan(MOST_GROWTH_MB);
  }
}

/** Variables given and by default, aliases, fragments of both kinds, directives. */
const WORDS = [
  /\$v\d+: \w+!?[,)]/,
  /\$v\d+: \w+!? = /,
  /\ba\d+: /,
  /\.\.\.F\d/,
  /\.\.\. on /,
  /@include/,
  /@skip/,
] as const;

/** A tenth of the run, so that a leak of a kilobyte a request would show in 5,000 of them. */
const HEAP_EVERY = Math.ceil(numRuns / 10);
const MOST_GROWTH_MB = 4;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function collectedHeapMb(): number {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}
