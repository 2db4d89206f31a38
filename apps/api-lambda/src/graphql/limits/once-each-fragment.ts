import { type FragmentDefinitionNode, type ValidationContext } from 'graphql';

/**
 * A measure of fragments by their names, taken once each, so that fragments which spread one another cost no more than
 * their number. Inside a cycle, which other rules refuse, and for unknown names it is 0.
 */
export function onceEachFragment(
  context: ValidationContext,
  measure: (fragment: FragmentDefinitionNode) => number,
): (name: string) => number {
  const known = new Map<string, number>();
  return (name) => {
    const measured = known.get(name);
    if (measured !== undefined) return measured;
    known.set(name, 0);
    const fragment = context.getFragment(name);
    const value = fragment ? measure(fragment) : 0;
    known.set(name, value);
    return value;
  };
}
