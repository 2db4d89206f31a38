import { buildSchema } from 'graphql';
import { typeDefs } from '../graphql/type-defs';
import { outsideSchema } from './answers-schema';

const schema = buildSchema(typeDefs);
const question = { query: '{ latestSession { date status winner { symbol changePercent } } }' };
const session = { date: '2025-08-29', status: 'FINAL', winner: null };

describe('outsideSchema', () => {
  it('admits what the schema does', () => {
    const winner = { symbol: 'TSLA', changePercent: -3.5 };

    expect(outsideSchema(schema, question, { latestSession: null })).toEqual([]);
    expect(outsideSchema(schema, question, { latestSession: session })).toEqual([]);
    expect(outsideSchema(schema, question, { latestSession: { ...session, winner } })).toEqual([]);
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
    expect(outsideSchema(schema, question, data)).toContain(message);
  });

  describe('of a question with fragments, aliases and directives', () => {
    const worded = {
      query: `query ($yes: Boolean!, $no: Boolean! = false) {
        last: latestSession { ...F0 ... on Session { winner { symbol } } revision @include(if: $no) }
      }
      fragment F0 on Session { date @skip(if: $yes) top: winner { changePercent } winner { changePercent } }`,
      variables: { yes: true },
    };
    const winner = { symbol: 'TSLA', changePercent: -3.5 };
    const last = { top: { changePercent: -3.5 }, winner };

    it('admits what was asked for', () => {
      expect(outsideSchema(schema, worded, { last })).toEqual([]);
      expect(outsideSchema(schema, worded, { last: { top: null, winner } })).toEqual([]);
    });

    it.each([
      ['what was skipped', { ...last, date: '2025-08-29' }, 'data.last.date was not asked for'],
      ['what was not included', { ...last, revision: 1 }, 'data.last.revision was not asked for'],
      ['what an alias lacks', { winner }, 'data.last.top is not there'],
      [
        'a merged field without a part',
        { ...last, winner: { symbol: 'TSLA' } },
        'data.last.winner.changePercent is not there',
      ],
    ])('finds %s', (_, found, message) => {
      expect(outsideSchema(schema, worded, { last: found })).toEqual([message]);
    });

    it('goes by the variables', () => {
      const shown = { ...worded, variables: { yes: false, no: true } };

      expect(
        outsideSchema(schema, shown, { last: { ...last, date: '2025-08-29', revision: 0 } }),
      ).toEqual([]);
    });
  });
});
