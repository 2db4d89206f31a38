/** Years of the exchange as they were, or as it has announced them: month and day of each full closure and early close. */
export const knownYears: readonly {
  readonly year: number;
  readonly closed: string;
  readonly early: string;
  readonly sessions: number;
}[] = [
  {
    year: 2004,
    closed: '01-01 01-19 02-16 04-09 05-31 06-11 07-05 09-06 11-25 12-24',
    early: '11-26',
    sessions: 252,
  },
  {
    year: 2005,
    closed: '01-17 02-21 03-25 05-30 07-04 09-05 11-24 12-26',
    early: '11-25',
    sessions: 252,
  },
  {
    year: 2006,
    closed: '01-02 01-16 02-20 04-14 05-29 07-04 09-04 11-23 12-25',
    early: '07-03 11-24',
    sessions: 251,
  },
  {
    year: 2007,
    closed: '01-01 01-02 01-15 02-19 04-06 05-28 07-04 09-03 11-22 12-25',
    early: '07-03 11-23 12-24',
    sessions: 251,
  },
  {
    year: 2008,
    closed: '01-01 01-21 02-18 03-21 05-26 07-04 09-01 11-27 12-25',
    early: '07-03 11-28 12-24',
    sessions: 253,
  },
  {
    year: 2009,
    closed: '01-01 01-19 02-16 04-10 05-25 07-03 09-07 11-26 12-25',
    early: '11-27 12-24',
    sessions: 252,
  },
  {
    year: 2012,
    closed: '01-02 01-16 02-20 04-06 05-28 07-04 09-03 10-29 10-30 11-22 12-25',
    early: '07-03 11-23 12-24',
    sessions: 250,
  },
  {
    year: 2013,
    closed: '01-01 01-21 02-18 03-29 05-27 07-04 09-02 11-28 12-25',
    early: '07-03 11-29 12-24',
    sessions: 252,
  },
  {
    year: 2018,
    closed: '01-01 01-15 02-19 03-30 05-28 07-04 09-03 11-22 12-05 12-25',
    early: '07-03 11-23 12-24',
    sessions: 251,
  },
  {
    year: 2021,
    closed: '01-01 01-18 02-15 04-02 05-31 07-05 09-06 11-25 12-24',
    early: '11-26',
    sessions: 252,
  },
  {
    year: 2022,
    closed: '01-17 02-21 04-15 05-30 06-20 07-04 09-05 11-24 12-26',
    early: '11-25',
    sessions: 251,
  },
  {
    year: 2025,
    closed: '01-01 01-09 01-20 02-17 04-18 05-26 06-19 07-04 09-01 11-27 12-25',
    early: '07-03 11-28 12-24',
    sessions: 250,
  },
  {
    year: 2026,
    closed: '01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25',
    early: '11-27 12-24',
    sessions: 251,
  },
  {
    year: 2028,
    closed: '01-17 02-21 04-14 05-29 06-19 07-04 09-04 11-23 12-25',
    early: '07-03 11-24',
    sessions: 251,
  },
];
