/** Words as a list in a sentence: `AAPL`, `AAPL and MSFT`, `AAPL, MSFT and NVDA`. */
export function joined(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
