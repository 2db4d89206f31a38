/** What nobody can measure before there are readers: each named, with the reason for its value. */
export const assumptions = {
  /** The rest of the reads are `GET /movers` of programs. */
  dashboardShare: 0.2,
  /** How many different addresses programs ask for: days, bases, ends, formats. */
  moversAddresses: 20,
  /** The dashboard asks for the latest session by one address. */
  latestAddresses: 1,
  /** How many places of the edge keep answers of their own. */
  edgePlaces: 10,
  /** How much busier the busiest second is than the average one. */
  peakFactor: 10,
  /** Of the dashboard's reads, how many come with a first visit; later ones have the files already. */
  firstVisitShare: 0.25,
  /** Of a first visit, compressed: script, styles, fonts, page. */
  firstVisitFiles: 14,
  firstVisitBytes: 300_000,
  /** Files have hashed names and are kept at the edge for a year; some places forget them. */
  fileHitRate: 0.95,
  /** Headers and TLS around an answer. */
  bytesAroundAnswer: 700,
  /** On arm64 with the memory that the template gives. */
  moversSeconds: 0.015,
  latestSeconds: 0.12,
  coldShare: 0.05,
  coldSeconds: 0.5,
  /** Most of it waiting for five answers of the upstream. */
  ingestSeconds: 30,
  /** Lambda's two lines and the gateway's access log. */
  logBytesOfRead: 1_100,
  /** Some forty JSON lines. */
  logBytesOfRun: 25_000,
  /** After so long the table has so much. */
  yearsKept: 10,
  mailsAMonth: 4,
  /** Two deployments a month, of some fifty files each; by hand, so that old files go after 30 days. */
  sitePuts: 100,
  siteBytes: 20_000_000,
} as const;
