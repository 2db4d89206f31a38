import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type Measurement, againstFloor } from './measurement';

const SITE = 'dist/apps/dashboard/browser';
const EMPTY = 'dist/bench/empty-app';
/** What only a worker runs. */
const WORKERS = /^(ngsw-worker|safety-worker|worker-basic\.min)\.js$/;
/** A name that chart.js cannot do without, and that nothing else has. */
const CHART_MARK = 'maxTicksLimit';

/** An Angular app with nothing but a router, its links, a lazy route, and a question to an API. */
const EMPTY_APP = `
import { httpResource } from '@angular/common/http';
import { Component, provideBrowserGlobalErrorListeners } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, RouterLink, RouterOutlet } from '@angular/router';

@Component({ selector: 'app-view', template: '@if (answer.hasValue()) { <p>{{ answer.value() }}</p> }' })
class View {
  readonly answer = httpResource(() => 'api/answer', { parse: String });
}

@Component({
  selector: 'app-root',
  imports: [RouterLink, RouterOutlet],
  template: '<a routerLink="/other">Other</a><router-outlet />',
})
class Root {}

const routes = [
  { path: '', component: View },
  { path: 'other', loadComponent: () => import('./other').then(({ Other }) => Other) },
];

void bootstrapApplication(Root, {
  providers: [provideBrowserGlobalErrorListeners(), provideRouter(routes)],
});
`;
const OTHER_VIEW = `
import { Component } from '@angular/core';

@Component({ selector: 'app-other', template: '<p>Other</p>' })
export class Other {}
`;

/** The dashboard's script in kilobytes of brotli 11, against an empty app that the same builder builds now. */
export function measureDashboardScript(): readonly Measurement[] {
  const empty = buildEmptyApp();
  const floor = kilobytes(empty, initialScripts(empty));
  const initial = initialScripts(SITE);
  const all = scriptsIn(SITE).filter((file) => !WORKERS.test(file));
  const withChart = (files: readonly string[]) =>
    files.filter((file) => readFileSync(join(SITE, file), 'utf8').includes(CHART_MARK));
  if (withChart(all).length === 0) throw new Error(`${CHART_MARK} no longer tells chart.js`);
  const charts = withChart(initial);
  return [
    againstFloor('script until the latest numbers stand, kB, to an empty app', {
      value: kilobytes(SITE, initial),
      floor,
      budget: 1.35,
    }),
    againstFloor('all script but the worker, kB, to an empty app', {
      value: kilobytes(SITE, all),
      floor,
      budget: 2.6,
    }),
    {
      name: 'files of the first load with chart.js in them',
      value: charts.length,
      floor: 0,
      ratio: charts.length,
      budget: 0,
      ok: charts.length === 0,
    },
  ];
}

/** The page's scripts and all that they import at once: its first load, with the route of `/` in it. */
function initialScripts(site: string): readonly string[] {
  const page = readFileSync(join(site, 'index.html'), 'utf8');
  const found = new Set(matches(page, /(?:src|href)="([^"]+\.js)"/g));
  for (const file of found) {
    const code = readFileSync(join(site, file), 'utf8');
    for (const imported of matches(code, /(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      found.add(imported);
  }
  return [...found];
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, group = '']) => group);
}

function scriptsIn(site: string): readonly string[] {
  return readdirSync(site).filter((file) => file.endsWith('.js'));
}

function kilobytes(site: string, files: readonly string[]): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const bytes = files.map(
    (file) => brotliCompressSync(readFileSync(join(site, file)), { params }).byteLength,
  );
  return bytes.reduce((sum, length) => sum + length, 0) / 1_000;
}

/** Builds the empty app as production, with the options of the dashboard that bear on script. */
function buildEmptyApp(): string {
  mkdirSync(EMPTY, { recursive: true });
  const files = {
    'main.ts': EMPTY_APP,
    'other.ts': OTHER_VIEW,
    'index.html': '<!doctype html><base href="/" /><app-root></app-root>',
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        ...{ target: 'es2022', module: 'preserve', moduleResolution: 'bundler', strict: true },
        ...{ lib: ['es2024', 'dom'], experimentalDecorators: true, importHelpers: true, types: [] },
      },
      files: ['main.ts'],
    }),
    'angular.json': JSON.stringify({
      version: 1,
      cli: { analytics: false, cache: { enabled: false } },
      projects: {
        empty: {
          projectType: 'application',
          root: '',
          architect: {
            build: {
              builder: '@angular/build:application',
              options: {
                ...{ outputPath: 'out', browser: 'main.ts', tsConfig: 'tsconfig.json' },
                index: { input: 'index.html', preloadInitial: true },
                ...{ outputHashing: 'all', optimization: true, progress: false },
              },
            },
          },
        },
      },
    }),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(EMPTY, name), text);
  execFileSync(
    process.execPath,
    [createRequire(resolve('package.json')).resolve('@angular/cli/bin/ng.js'), 'build', 'empty'],
    { cwd: EMPTY, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return join(EMPTY, 'out/browser');
}
