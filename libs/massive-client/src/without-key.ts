const LIMIT = 300;

/** Makes text of the upstream fit for messages and logs. */
export type Cleaner = (text: string) => string;

/** A {@link Cleaner} that takes out the key, joins the text on one line and cuts it at 300 characters. */
export function withoutKey(key: string): Cleaner {
  const spellings = new Set([key, encodeURIComponent(key)]);
  return (text) => {
    let clean = text;
    for (const spelling of spellings) clean = clean.replaceAll(spelling, '[key]');
    clean = clean.replace(/[\p{Cc}\s]+/gu, ' ').trim();
    return clean.length > LIMIT ? `${clean.slice(0, LIMIT)}...` : clean;
  };
}
