import { faultNames } from '@tre/massive-simulator';

/** What `npm start -- --help` prints. */
export const helpText = `npm start -- [options]

Runs TRE Stocks on this machine: what the synthesized template says, with the bundles that get deployed.

  --prices FILE.csv   real bars (date,symbol,open,high,low,close,volume), split-adjusted, instead of simulated ones
  --as-of DATE        the clock starts at 01:00 New York time of the day after DATE
                      (default: the last date of --prices, else the real clock)
  --sessions N        how many sessions to back-fill, 0 for an empty table (260)
  --watchlist A,B,C   other symbols, 1 to 100 (the seven of the template)
  --port N            the dashboard's port, 0 for any free one (4200)
  --api-port N        the API's port, 0 for any free one (3000)
  --data-dir DIR      where the table lives (.local)
  --fresh             empty the table first
  --faults NAME       what is wrong upstream: ${faultNames.join(', ')} (none)
  --help              this text

MASSIVE_API_KEY in the environment replaces the simulated upstream by the real one, unless --prices is given.
`;
