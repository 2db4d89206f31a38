import { parseIngestError } from './ingest-answer';
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
      const { errorType, errorMessage } = parseIngestError(errorIn(answer));
      throw new IngestFailed(errorType, errorMessage);
    },
  };
}

function isOk(answer: unknown): answer is { readonly ok: true; readonly payload: unknown } {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
}

function errorIn(answer: unknown): string {
  const hasError = typeof answer === 'object' && answer !== null && 'error' in answer;
  return JSON.stringify(hasError ? answer.error : answer);
}
