import { type DeployedRoute } from '../template/deployed-app';

/** A route with what stood in the place of its parameters, encoded as it was sent. */
export interface MatchedRoute {
  readonly route: DeployedRoute;
  readonly pathParameters: Readonly<Record<string, string>> | null;
}

/**
 * Finds routes as API Gateway does: a fixed part wins over a parameter, and a parameter over a greedy one; a trailing
 * slash changes nothing; a method of its own wins over `ANY`.
 */
export class RouteTable {
  private readonly root = new Node();

  constructor(routes: readonly DeployedRoute[]) {
    for (const route of routes) {
      let node = this.root;
      for (const part of partsOf(route.resource)) node = node.child(part);
      node.methods.set(route.method, route);
    }
  }

  match(method: string, path: string): MatchedRoute | undefined {
    const found = find(this.root, partsOf(path));
    const route = found?.node.methods.get(method) ?? found?.node.methods.get('ANY');
    if (found === undefined || route === undefined) return undefined;
    const { parameters } = found;
    return {
      route,
      pathParameters: parameters.length === 0 ? null : Object.fromEntries(parameters),
    };
  }
}

type Parameter = readonly [name: string, value: string];

class Node {
  readonly methods = new Map<string, DeployedRoute>();
  readonly fixed = new Map<string, Node>();
  parameter: { readonly name: string; readonly node: Node } | undefined;
  greedy: { readonly name: string; readonly node: Node } | undefined;

  child(part: string): Node {
    const { name, plus } = PARAMETER.exec(part)?.groups ?? {};
    if (name === undefined) {
      const known = this.fixed.get(part) ?? new Node();
      this.fixed.set(part, known);
      return known;
    }
    const kind = plus === '+' ? 'greedy' : 'parameter';
    const known = this[kind] ?? { name, node: new Node() };
    this[kind] = known;
    return known.node;
  }
}

const PARAMETER = /^\{(?<name>[^}+]+)(?<plus>\+?)\}$/;

function partsOf(path: string): readonly string[] {
  const trimmed = path.replace(/^\//, '').replace(/\/$/, '');
  return trimmed === '' ? [] : trimmed.split('/');
}

interface Found {
  readonly node: Node;
  readonly parameters: readonly Parameter[];
}

function find(node: Node, parts: readonly string[]): Found | undefined {
  const [part, ...rest] = parts;
  if (part === undefined) return node.methods.size > 0 ? { node, parameters: [] } : undefined;
  const fixed = node.fixed.get(part);
  const { parameter, greedy } = node;
  const ways = [
    () => fixed && find(fixed, rest),
    () => (part === '' ? undefined : parameter && named(parameter, part, rest)),
    () => greedy && named(greedy, parts.join('/'), []),
  ];
  for (const way of ways) {
    const found = way();
    if (found !== undefined) return found;
  }
  return undefined;
}

function named(
  { name, node }: { readonly name: string; readonly node: Node },
  value: string,
  rest: readonly string[],
): Found | undefined {
  const found = find(node, rest);
  return found && { ...found, parameters: [[name, value], ...found.parameters] };
}
