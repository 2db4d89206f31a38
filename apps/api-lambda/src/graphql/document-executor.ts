import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  BREAK,
  execute,
  visit,
} from 'graphql';
import type * as Compiler from 'graphql-jit';

/** A request's operation: which one of a document, and with what. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly contextValue: unknown;
}

type Execute = (operation: Operation) => ExecutionResult | PromiseLike<ExecutionResult>;

/**
 * Executes validated documents. An operation that comes again is compiled where its document may be, which takes longer
 * than to execute it once, and is then executed faster; the compiler is loaded with the first of them (ADR 0042). What was
 * executed is kept as long as its document is.
 */
export function documentExecutor(schema: GraphQLSchema): Execute {
  const interpret: Execute = ({ document, operationName, variables, contextValue }) =>
    execute({ schema, document, operationName, variableValues: variables, contextValue });
  const known = new WeakMap<DocumentNode, Map<string | undefined, Execute>>();
  return async (operation) => {
    const { document, operationName } = operation;
    const ofDocument = known.get(document) ?? new Map<string | undefined, Execute>();
    known.set(document, ofDocument);
    const again = ofDocument.get(operationName);
    if (again !== undefined) return again(operation);
    const result = await interpret(operation);
    // Names that no operation has are not kept, for there is no end of them.
    if (isExecuted(result)) {
      ofDocument.set(operationName, mayBeCompiled(document) ? compiling : interpret);
    }
    return result;

    async function compiling(second: Operation): Promise<ExecutionResult> {
      const compiled = compiledOperation(await import('graphql-jit'), second);
      ofDocument.set(operationName, compiled);
      return compiled(second);
    }
  };

  function compiledOperation(
    { compileQuery, isCompiledQuery }: typeof Compiler,
    { document, operationName }: Operation,
  ): Execute {
    const compiled = compileQuery(schema, document, operationName);
    // What cannot be compiled is interpreted.
    if (!isCompiledQuery(compiled)) return interpret;
    return async (operation) => {
      const result = await compiled.query(undefined, operation.contextValue, operation.variables);
      // graphql-js says better what is wrong with a variable.
      return isExecuted(result) ? result : interpret(operation);
    };
  }
}

/** Whether it came to an execution: a wrong variable or an unknown operation are errors without data. */
export function isExecuted(result: ExecutionResult): boolean {
  return 'data' in result;
}

/** A date or a ticker. */
const PLAIN_TEXT = /^[A-Za-z0-9.-]{1,16}$/;

/**
 * Whether the compiler makes of the document what it says. Where fields merge, it shows what `@include` and `@skip` leave
 * out of one of them; it loses what is named `__proto__`; and it writes texts into the code that it makes, where some are
 * run as code.
 */
function mayBeCompiled(document: DocumentNode): boolean {
  let isPlain = true;
  const refuse = () => {
    isPlain = false;
    return BREAK;
  };
  visit(document, {
    Directive: refuse,
    Name: ({ value }) => (value === '__proto__' ? refuse() : undefined),
    StringValue: ({ value }) => (PLAIN_TEXT.test(value) ? undefined : refuse()),
  });
  return isPlain;
}
