import {
  type Basis as GraphqlBasis,
  type Direction as GraphqlDirection,
} from '@tre/movers-contract';
import { type Basis, type Direction } from '@tre/movers-domain';

const BASES: Readonly<Record<Basis, GraphqlBasis>> = {
  previousClose: 'PREVIOUS_CLOSE',
  open: 'OPEN',
};
const DIRECTIONS: Readonly<Record<Direction, GraphqlDirection>> = {
  any: 'ANY',
  up: 'UP',
  down: 'DOWN',
};

/** A basis as GraphQL names it. */
export function graphqlBasis(basis: Basis): GraphqlBasis {
  return BASES[basis];
}

/** A direction as GraphQL names it. */
export function graphqlDirection(direction: Direction): GraphqlDirection {
  return DIRECTIONS[direction];
}
