import { buildSchema } from 'graphql';
import { typeDefs } from '../graphql/type-defs';
import { outsideSchema } from './answers-schema';

const schema = buildSchema(typeDefs);
const query = '{ latestSession { date status winner { symbol changePercent } } }';
const session = { date: '2025-08-29', status: 'FINAL', winner: null };

describe('outsideSchema', () => {
  it('admits what the schema does', () => {
    const winner = { symbol: 'TSLA', changePercent: -3.5 };

    expect(outsideSchema(schema, query, { latestSession: null })).toEqual([]);
    expect(outsideSchema(schema, query, { latestSession: session })).toEqual([]);
    expect(outsideSchema(schema, query, { latestSession: { ...session, winner } })).toEqual([]);
  });

  it.each([
    ['a field that is not there', {}, 'data.latestSession is not there'],
    ['a field too many', { latestSession: null, more: 1 }, 'data.more was not asked for'],
    ['a null', { latestSession: { ...session, date: null } }, 'data.latestSession.date is null'],
    [
      'a day that does not exist',
      { latestSession: { ...session, date: '2025-02-30' } },
      'data.latestSession.date is "2025-02-30", no Date',
    ],
    [
      'an unknown word',
      { latestSession: { ...session, status: 'LOST' } },
      'data.latestSession.status is "LOST", no RecordStatus',
    ],
    ['a list for an object', { latestSession: [session] }, 'data.latestSession.date is not there'],
  ])('finds %s', (_, data, message) => {
    expect(outsideSchema(schema, query, data)).toContain(message);
  });
});
