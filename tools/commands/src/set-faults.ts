import { control, localStackAddresses } from './local-stack-addresses';

/** `faults NAME`: changes what is wrong with the upstream of a running local stack. */
export async function setFaults(
  name: string | undefined,
  dataDirectory: string,
  print: (line: string) => void,
): Promise<void> {
  await control(await localStackAddresses(dataDirectory), '/faults', { name });
  print(`the upstream's faults are now: ${name}`);
}
