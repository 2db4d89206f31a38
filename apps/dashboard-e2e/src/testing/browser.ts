import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { WORKSPACE_ROOT } from './local-stack';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SYSTEM_BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
].map((name) => `/usr/bin/${name}`);

/** Starts a browser: the one that `CHROME_PATH` names, the system's, or the one that npm brought. */
export async function launchBrowser(): Promise<Browser> {
  const found = [process.env['CHROME_PATH'], ...SYSTEM_BROWSERS].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
  if (found !== undefined) return chromium.launch({ executablePath: found, args: QUIET });
  const { path, libraries, fonts } = unpackedBrowser();
  return chromium.launch({
    executablePath: path,
    args: [...QUIET, '--headless=shell', '--single-process', '--no-zygote'],
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts },
  });
}

/** Unpacks the browser of the npm package, with the system libraries that it brings along. */
function unpackedBrowser(): { path: string; libraries: string; fonts: string } {
  const script = `
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    const { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts } = process.env;
    process.stdout.write(JSON.stringify({ path, libraries, fonts }));
  `;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: join(WORKSPACE_ROOT),
    encoding: 'utf8',
    // The package unpacks its libraries where it takes the machine for a function's.
    env: { ...process.env, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  });
  return JSON.parse(output) as ReturnType<typeof unpackedBrowser>;
}
