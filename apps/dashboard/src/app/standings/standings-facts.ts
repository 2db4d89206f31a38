import { joined } from '../text/joined';
import { standingsText as text } from '../text/standings-text';
import { percentText } from '../wording/percent-text';
import { type StandingsAnswer } from './standings-answer';

/** So many can share the lead and be named. */
const MOST_LEADERS = 3;

/** The answers that most come for: who was the top mover most often, and who moved farthest. */
export function standingsFacts({ leaderboard, rangeMovers }: StandingsAnswer): readonly string[] {
  const [first] = leaderboard.standings;
  const leaders = leaderboard.standings.filter(({ wins }) => wins === first?.wins);
  const farthest = rangeMovers?.movers.find(({ changePercent }) => changePercent !== null);
  return [
    ...(first === undefined || leaders.length > MOST_LEADERS
      ? []
      : [
          text.leaders(
            joined(leaders.map(({ symbol }) => symbol)),
            leaders.length,
            first.wins,
            leaderboard.records,
          ),
        ]),
    ...(farthest === undefined || farthest.changePercent === null
      ? []
      : [text.farthest(farthest.symbol, percentText(farthest.changePercent))]),
  ];
}
