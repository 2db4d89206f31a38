import { type MassiveClient } from './massive-client';
import { MalformedAnswer } from './massive-error';
import { barRow, rangeBody, splitRow, splitsBody } from './testing/bodies';
import { rejectionOf } from './testing/rejection-of';
import { replies, startUpstream } from './testing/upstream';
import { useUpstream } from './testing/use-upstream';

const { url, received, urls, script, clientOf } = useUpstream();

describe('pages', () => {
  const rangeOf = (ticker: string) => (client: MassiveClient) =>
    client.rangeBars(ticker, '2026-02-20', '2026-02-25');

  it('are joined in their order, each with its own attempts', async () => {
    script(
      replies(
        200,
        rangeBody('AAPL', [barRow({ t: 1 }), barRow({ t: 2 })], `${url()}/p2?cursor=a%3D`),
      ),
      replies(503),
      replies(200, rangeBody('AAPL', [barRow({ t: 3 })], `${url()}/p3?cursor=b&apiKey=leak`)),
      replies(200, rangeBody('AAPL', [barRow({ t: 4 })])),
    );
    const { client } = clientOf();

    const { bars } = await rangeOf('AAPL')(client);

    expect(bars.map((bar) => bar.startsAtMs)).toEqual([1, 2, 3, 4]);
    expect(urls().slice(1)).toEqual(['/p2?cursor=a%3D', '/p2?cursor=a%3D', '/p3?cursor=b']);
    expect(received().map((request) => request.headers.authorization)).toEqual(
      new Array(4).fill('Bearer k3y-of-the-test'),
    );
  });

  it('of splits are joined as well', async () => {
    script(
      replies(200, splitsBody([splitRow({ split_to: 2 })], `${url()}/p2`)),
      replies(200, splitsBody([splitRow({ split_to: 3 })])),
    );
    const { client } = clientOf();

    const { splits } = await client.splits({
      tickers: ['NVDA'],
      from: '2026-02-20',
      to: '2026-02-25',
    });

    expect(splits.map((split) => split.splitTo)).toEqual([2, 3]);
  });

  it('at another origin are never asked for', async () => {
    const elsewhere = await startUpstream(replies(200, rangeBody('AAPL', [])));
    script(replies(200, rangeBody('AAPL', [barRow()], `${elsewhere.url}/p2`)));
    const { client } = clientOf({ retry: { attempts: 2 } });

    await expect(rangeOf('AAPL')(client)).rejects.toBeInstanceOf(MalformedAnswer);

    expect(elsewhere.received).toEqual([]);
  });

  it('end in an error when there are more than allowed', async () => {
    script(replies(200, rangeBody('AAPL', [barRow()], `${url()}/again`)));
    const { client } = clientOf();

    const error = await rejectionOf(
      client.rangeBars('AAPL', '2026-02-20', '2026-02-25', { maxPages: 3 }),
    );

    expect(error).toBeInstanceOf(MalformedAnswer);
    expect(urls()).toHaveLength(3);
  });

  it('are 20 at most unless told otherwise', async () => {
    script(replies(200, splitsBody([], `${url()}/again`)));
    const { client } = clientOf();
    const query = { tickers: ['NVDA'], from: '2026-02-20', to: '2026-02-25' };

    await expect(client.splits(query)).rejects.toBeInstanceOf(MalformedAnswer);

    expect(urls()).toHaveLength(20);
  });

  it('of another ticker are refused', async () => {
    script(replies(200, rangeBody('AAPL', [barRow()])));
    const { client } = clientOf({ retry: { attempts: 1 } });

    await expect(rangeOf('MSFT')(client)).rejects.toBeInstanceOf(MalformedAnswer);
  });
});
