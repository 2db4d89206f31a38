import { actionsText } from './actions-text';
import { chartText } from './chart-text';
import { dataText } from './data-text';
import { mapText } from './map-text';
import { rangesText } from './ranges-text';
import { sessionText } from './session-text';
import { shellText } from './shell-text';
import { standingsText } from './standings-text';
import { stateText } from './state-text';
import { symbolText } from './symbol-text';
import { yearText } from './year-text';

/** Every word on the screen. Views take their own room of it by its own file, so that nobody loads another's words. */
export const text = {
  shell: shellText,
  state: stateText,
  session: sessionText,
  map: mapText,
  year: yearText,
  standings: standingsText,
  symbol: symbolText,
  ranges: rangesText,
  data: dataText,
  chart: chartText,
  actions: actionsText,
} as const;
