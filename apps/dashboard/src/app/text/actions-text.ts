/** What a reader can take away from a view. */
export const actionsText = {
  csv: 'Download the numbers (CSV)',
  png: (chart: string) => `Download “${chart}” (PNG)`,
  link: 'Copy the link to this view',
  api: 'Open the same numbers at the API',
  saved: (file: string) => `Saved as ${file}.`,
  copied: 'Link copied.',
  notCopied: 'The browser does not let the link be copied. It stands in the address bar.',
  subtitle: (dates: string, basis: string, source: string) =>
    [dates, basis, source, 'TRE Stocks'].filter((part) => part !== '').join(' · '),
} as const;
