import { control, localStackAddresses } from './local-stack-addresses';
import { IngestFailed, type Target } from './target';

/** The running local stack of a data directory. */
export async function localTarget(dataDirectory: string): Promise<Target> {
  const addresses = await localStackAddresses(dataDirectory);
  return {
    apiUrl: addresses.api,
    requestsPerMinute: async () => null,
    ingest: async (payload) => {
      const answer = await control(addresses, '/invoke', { payload });
      if (isOk(answer)) return answer.payload;
      throw new IngestFailed(failureOf(answer));
    },
  };
}

function isOk(answer: unknown): answer is { readonly ok: true; readonly payload: unknown } {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
}

function failureOf(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return String(answer);
  if (!('error' in answer) || typeof answer.error !== 'object' || answer.error === null) {
    return JSON.stringify(answer);
  }
  const { error } = answer;
  const part = (name: string) => String(Object.entries(error).find(([key]) => key === name)?.[1]);
  return `${part('errorType')}: ${part('errorMessage')}`;
}
