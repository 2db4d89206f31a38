const NODE_MAJOR = 24;

/** The functions are built for the Node of the deployment, and everything here runs on that one too. */
export function checkNode(command) {
  if (Number.parseInt(process.versions.node, 10) >= NODE_MAJOR) return;
  console.error(
    `TRE Stocks runs on Node ${NODE_MAJOR}, and this is Node ${process.versions.node}.\n` +
      `Start it with "${command}": on Linux and Windows "npm ci" has brought Node ${NODE_MAJOR} along.\n` +
      `Elsewhere install Node ${NODE_MAJOR} first.`,
  );
  process.exit(1);
}
