const NODE_MAJOR = 24;

/** The functions are built for the Node of the deployment, and everything here runs on that one too. */
export function checkNode(command) {
  if (Number.parseInt(process.versions.node, 10) >= NODE_MAJOR) return;
  console.error(
    `TRE Stocks runs on Node ${NODE_MAJOR}, and this is Node ${process.versions.node}.\n${remedy(command)}`,
  );
  process.exit(1);
}

/** npm looks into node_modules first, so whoever comes by npm on an older Node has none there. */
function remedy(command) {
  if (process.env.npm_lifecycle_event === undefined) return `Start it with "${command}".`;
  if (process.platform === 'darwin') return `Install Node ${NODE_MAJOR} first.`;
  return `Node ${NODE_MAJOR} is not in node_modules: run "npm ci" to its end first.`;
}
