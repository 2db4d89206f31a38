/** A command as it was given to {@link fakeClient}. */
export interface SentCommand {
  /** `GetCommand` for example. */
  readonly name: string;
  readonly input: unknown;
  readonly abortSignal: AbortSignal | undefined;
}

/** A client of the kind expected whose answers are given by `answer`, which is told how many commands went before; it keeps what was sent. */
export function fakeClient<Client>(answer: (sent: SentCommand, turn: number) => unknown): {
  readonly client: Client;
  readonly sent: readonly SentCommand[];
} {
  const sent: SentCommand[] = [];
  const send = async (command: object, options?: { abortSignal?: AbortSignal }) => {
    const entry = {
      name: command.constructor.name,
      input: 'input' in command ? command.input : undefined,
      abortSignal: options?.abortSignal,
    };
    sent.push(entry);
    return answer(entry, sent.length - 1);
  };
  return { client: { send } as unknown as Client, sent };
}

/** What the SDK throws when DynamoDB answers with an error. */
export function serviceError(name: string, httpStatusCode: number): Error {
  return Object.assign(new Error(`${name} it is`), {
    name,
    $metadata: { httpStatusCode, requestId: 'REQUEST-1' },
  });
}
