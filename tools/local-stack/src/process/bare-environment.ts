/** The least that a child needs of this process's environment: nothing, but on Windows what opens sockets. */
export function bareEnvironment(): Readonly<Record<string, string>> {
  const systemRoot = process.env['SystemRoot'];
  return process.platform === 'win32' && systemRoot !== undefined ? { SystemRoot: systemRoot } : {};
}
