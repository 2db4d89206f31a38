import { leanBatchGet } from '@tre/measuring';
import { parseTradingDate } from '@tre/movers-domain';
import { createDynamoClient } from '@tre/movers-store';

const client = createDynamoClient();
const table = process.env['TABLE_NAME'] ?? '';
/** Set by the build. */
const dates = (process.env['BARE_DATES'] ?? '').split(',').map(parseTradingDate);

/** The least that can stand behind the gateway and serve the week: one BatchGet, newest first. */
export const handler = async () => {
  const { Responses } = await leanBatchGet(client, table, dates);
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(
      Responses?.[table]?.toSorted((a, b) =>
        (a['date']?.S ?? '') < (b['date']?.S ?? '') ? 1 : -1,
      ),
    ),
  };
};
