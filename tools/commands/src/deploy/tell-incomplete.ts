import { IngestFailed } from '../target';

/**
 * Does what invokes the ingestion, and tells of sessions that were left without a record: the others have theirs, and
 * the schedules go on with those. Rejects with every other failure.
 */
export async function tellIncomplete(
  act: () => Promise<void>,
  print: (line: string) => void,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof IngestFailed && error.errorType === 'IngestionIncomplete')) throw error;
    print(error.message);
  }
}
