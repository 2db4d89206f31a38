import { moversQuery } from '../movers-query';
import { type Parameter } from '../parameter';
import { type QueryDefinitions } from '../read-query';
import { sessionPath } from '../session-path';
import { examples } from './examples';
import { headerRefs } from './headers';
import { type ResponseObject, type responses } from './responses';
import { schemaRef } from './schemas';

/** One resource of the REST API: what a read of it takes and answers. */
export interface RestOperation {
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly path: Readonly<Record<string, Parameter<unknown>>>;
  readonly query: QueryDefinitions;
  readonly ok: ResponseObject;
  /** What it answers besides {@link ok} and what every resource may answer. */
  readonly others: Readonly<Record<string, keyof typeof responses>>;
}

const REFUSED = { '304': 'NotModified', '400': 'InvalidParameter' } as const;
const READS_STORE = { '503': 'Unavailable' } as const;
const CACHED = headerRefs('ETag', 'Cache-Control', 'Last-Modified');

/** The resources of the REST API by their paths. */
export const operations: Readonly<Record<string, RestOperation>> = {
  '/movers': {
    id: 'Movers',
    summary: 'The top movers of the last days',
    description:
      'The winners of the final records in a window of calendar days, newest first. Named neither `end` nor `basis`, the answer has four keys.',
    path: {},
    query: moversQuery,
    ok: {
      description: 'The winners; none is no error.',
      headers: headerRefs('ETag', 'Cache-Control', 'Last-Modified', 'Link', 'Vary'),
      content: {
        'application/json': { schema: schemaRef('Movers'), example: examples.movers },
        'text/csv': { schema: { type: 'string' }, example: examples.moversCsv },
      },
    },
    others: { ...REFUSED, '406': 'NotAcceptable', ...READS_STORE },
  },
  '/movers/{date}': {
    id: 'Session',
    summary: 'The record of one date',
    description: 'Final or provisional, unrounded; or a 404 that tells the state of the date.',
    path: sessionPath,
    query: {},
    ok: {
      description: 'The record.',
      headers: CACHED,
      content: {
        'application/json': { schema: schemaRef('SessionRecord'), example: examples.session },
      },
    },
    others: { ...REFUSED, '404': 'NoRecord', ...READS_STORE },
  },
  '/health': {
    id: 'Health',
    summary: 'Whether the newest due session has its final record',
    path: {},
    query: {},
    ok: {
      description: 'The store answers.',
      headers: headerRefs('ETag', 'No-Store'),
      content: { 'application/json': { schema: schemaRef('Health'), example: examples.health } },
    },
    others: { '304': 'NotModified', '400': 'InvalidParameter', ...READS_STORE },
  },
  '/feed.atom': {
    id: 'AtomFeed',
    summary: 'The latest winners as an Atom feed (RFC 4287)',
    description:
      'About twenty sessions, newest first. Ids are tag URIs, links are relative to the feed.',
    path: {},
    query: {},
    ok: {
      description: 'The feed.',
      headers: CACHED,
      content: { 'application/atom+xml': { schema: { type: 'string' } } },
    },
    others: { ...REFUSED, ...READS_STORE },
  },
  '/feed.json': {
    id: 'JsonFeed',
    summary: 'The latest winners as a JSON Feed 1.1',
    description: 'About twenty sessions, newest first. Ids are tag URIs.',
    path: {},
    query: {},
    ok: {
      description: 'The feed.',
      headers: CACHED,
      content: {
        'application/feed+json': { schema: schemaRef('JsonFeed'), example: examples.jsonFeed },
      },
    },
    others: { ...REFUSED, ...READS_STORE },
  },
  '/openapi.json': {
    id: 'OpenApi',
    summary: 'This document',
    path: {},
    query: {},
    ok: {
      description: 'OpenAPI 3.1.',
      headers: headerRefs('ETag', 'Cache-Control'),
      content: { 'application/json': { schema: { type: 'object' } } },
    },
    others: REFUSED,
  },
};
