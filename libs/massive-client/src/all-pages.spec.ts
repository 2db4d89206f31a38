import { allPages } from './all-pages';

const page = (number: number) => new URL(`https://api.massive.com/${number}`);

describe('allPages', () => {
  it('joins the rows in the order of the pages, empty ones included', async () => {
    const rowsOf = [[1, 2], [], [3]];
    const fetchPage = async (url: URL) => {
      const number = Number(url.pathname.slice(1));
      return { rows: rowsOf[number] ?? [], next: number < 2 ? page(number + 1) : null };
    };

    expect(await allPages(page(0), 3, fetchPage)).toEqual([1, 2, 3]);
  });

  it('ends in an error when the pages do not, and asks for no more than allowed', async () => {
    const asked: string[] = [];
    const fetchPage = async (url: URL) => {
      asked.push(url.href);
      return { rows: [1], next: url };
    };

    await expect(allPages(page(0), 3, fetchPage)).rejects.toMatchObject({
      name: 'MalformedAnswer',
      message: 'the answer has more than 3 pages',
    });
    expect(asked).toHaveLength(3);
  });

  it.each([0, Number.NaN])('refuses a bound of %d, which would be none', async (maxPages) => {
    const fetchPage = () => Promise.reject(new Error('must not be asked'));

    await expect(allPages(page(0), maxPages, fetchPage)).rejects.toThrow('maxPages');
  });
});
