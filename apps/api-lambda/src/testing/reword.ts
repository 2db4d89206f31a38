import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type NamedTypeNode,
  type NameNode,
  type SelectionNode,
  type VariableDefinitionNode,
  type VariableNode,
  Kind,
  TypeInfo,
  parse,
  parseConstValue,
  parseType,
  print,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { DOCUMENT_LIMITS } from '../graphql/limits/document-limits';

/** A GraphQL document and what its variables stand for. */
export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** How a field or an argument is asked for; each looks at what concerns it. */
export interface Wording {
  readonly name: 'own' | 'alias';
  readonly value: 'literal' | 'variable' | 'default of a variable';
  /** Of a field in two, a part of what it selects is in an inline fragment. */
  readonly place: Place | 'in two';
  readonly directive: 'none' | 'include yes' | 'include no' | 'skip yes' | 'skip no';
}

type Place = 'here' | 'inline fragment' | 'named fragment';

/** As a document has it before. */
export const PLAIN: Wording = { name: 'own', value: 'literal', place: 'here', directive: 'none' };

/**
 * Asks what a document of fields alone asks in other words, which are taken in turns; the limits on aliases and
 * directives are kept. Directives go by the variables `$yes` and `$no`.
 */
export function reword(
  schema: GraphQLSchema,
  query: string,
  wordings: readonly Wording[],
): Question {
  const types = new TypeInfo(schema);
  const plain = parse(query);
  const rewording = new Rewording(wordings, aliasesIn(plain));
  const document = visit(
    plain,
    visitWithTypeInfo(types, {
      Argument: {
        leave: (node) => rewording.argument(node, String(types.getArgument()?.type)),
      },
      SelectionSet: {
        leave: ({ kind, selections }) => ({
          kind,
          selections: rewording.selections(selections, String(types.getParentType())),
        }),
      },
      OperationDefinition: {
        leave: (node) => ({ ...node, variableDefinitions: rewording.variableDefinitions }),
      },
      Document: {
        leave: ({ kind, definitions }) => ({
          kind,
          definitions: [...definitions, ...rewording.fragments],
        }),
      },
    }),
  );
  return { query: print(document), variables: rewording.variables };
}

/** The same document with the opposite of each true and false. */
export function turned({ query, variables = {} }: Question): Question {
  const opposites = Object.entries(variables).map(([name, value]): [string, unknown] => [
    name,
    typeof value === 'boolean' ? !value : value,
  ]);
  return { query, variables: Object.fromEntries(opposites) };
}

/** What a document gathers on the way. */
class Rewording {
  readonly variableDefinitions: VariableDefinitionNode[] = [];
  readonly variables: Record<string, unknown> = {};
  readonly fragments: FragmentDefinitionNode[] = [];
  private turns = 0;
  private directives = 0;

  constructor(
    private readonly wordings: readonly Wording[],
    private aliases: number,
  ) {}

  argument(node: ArgumentNode, type: string): ArgumentNode {
    const { value } = this.next();
    if (value === 'literal') return node;
    const name = `v${this.variableDefinitions.length}`;
    const isDefault = value === 'default of a variable';
    if (!isDefault) this.variables[name] = valueFromASTUntyped(node.value);
    this.define(name, type, isDefault ? print(node.value) : undefined);
    return { ...node, value: variable(name) };
  }

  selections(nodes: readonly SelectionNode[], type: string): readonly SelectionNode[] {
    const placed = nodes.flatMap((node) => this.placed(node, this.next()));
    const at = (asked: Place) => placed.flatMap(({ place, node }) => (place === asked ? node : []));
    const [inline, named] = [at('inline fragment'), at('named fragment')];
    return [
      ...at('here'),
      ...(inline.length > 0 ? [this.inlineFragment(inline, type)] : []),
      ...(named.length > 0 ? [this.namedFragment(named, type)] : []),
    ];
  }

  private placed(
    node: SelectionNode,
    { name, place, directive }: Wording,
  ): readonly { readonly place: Place; readonly node: SelectionNode }[] {
    if (node.kind !== Kind.FIELD) return [{ place: 'here', node }];
    const [first, second] = place === 'in two' ? inTwo(node) : [];
    if (first !== undefined && second !== undefined) {
      return [
        { place: 'here', node: first },
        { place: 'inline fragment', node: this.directed(second, directive) },
      ];
    }
    return [
      {
        place: place === 'in two' ? 'here' : place,
        node: this.directed(this.aliased(node, name), directive),
      },
    ];
  }

  private aliased(field: FieldNode, name: Wording['name']): FieldNode {
    if (name === 'own' || field.alias || this.aliases >= DOCUMENT_LIMITS.aliases) return field;
    this.aliases += 1;
    return { ...field, alias: nameNode(`a${this.aliases}`) };
  }

  private directed<T extends SelectionNode>(node: T, directive: Wording['directive']): T {
    if (directive === 'none' || this.directives === DOCUMENT_LIMITS.directives) return node;
    this.directives += 1;
    const [name = '', condition = ''] = directive.split(' ');
    if (!(condition in this.variables)) {
      this.variables[condition] = condition === 'yes';
      this.define(condition, 'Boolean!');
    }
    return { ...node, directives: [directiveNode(name, condition)] };
  }

  private inlineFragment(selections: readonly SelectionNode[], type: string): SelectionNode {
    const fragment = {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: typeNode(type),
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    } as const;
    return this.directed(fragment, this.next().directive);
  }

  private namedFragment(selections: readonly SelectionNode[], type: string): SelectionNode {
    const name = nameNode(`F${this.fragments.length}`);
    this.fragments.push({
      kind: Kind.FRAGMENT_DEFINITION,
      name,
      typeCondition: typeNode(type),
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    });
    return this.directed({ kind: Kind.FRAGMENT_SPREAD, name } as const, this.next().directive);
  }

  private define(name: string, type: string, defaultValue?: string): void {
    this.variableDefinitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable: variable(name),
      type: parseType(type),
      ...(defaultValue !== undefined && { defaultValue: parseConstValue(defaultValue) }),
    });
  }

  private next(): Wording {
    this.turns += 1;
    return this.wordings[this.turns % this.wordings.length] ?? PLAIN;
  }
}

function aliasesIn(document: DocumentNode): number {
  let aliases = 0;
  visit(document, {
    Field: ({ alias }) => {
      if (alias !== undefined) aliases += 1;
    },
  });
  return aliases;
}

/** The field with half of what it selects, and with the rest; nothing where there are no two halves. */
function inTwo(field: FieldNode): readonly FieldNode[] {
  const { selections = [] } = field.selectionSet ?? {};
  if (selections.length < 2) return [];
  const middle = Math.floor(selections.length / 2);
  return [selections.slice(0, middle), selections.slice(middle)].map((part) => ({
    ...field,
    selectionSet: { kind: Kind.SELECTION_SET, selections: part },
  }));
}

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}

function typeNode(name: string): NamedTypeNode {
  return { kind: Kind.NAMED_TYPE, name: nameNode(name) };
}

function variable(name: string): VariableNode {
  return { kind: Kind.VARIABLE, name: nameNode(name) };
}

function directiveNode(name: string, condition: string): DirectiveNode {
  const value = variable(condition);
  return {
    kind: Kind.DIRECTIVE,
    name: nameNode(name),
    arguments: [{ kind: Kind.ARGUMENT, name: nameNode('if'), value }],
  };
}
