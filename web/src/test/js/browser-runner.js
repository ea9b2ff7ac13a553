/** Runs the suites in src/test/browser in a headless Chromium, against the real modules and styles. Needs no packages. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-extensions', '--hide-scrollbars', '--disable-background-timer-throttling', '--disable-renderer-backgrounding', '--window-size=1280,800', '--lang=en-GB', '--accept-lang=en-GB',
];
/** For one suite, on a machine that is busy with other tests. */
const TIMEOUT_MS = 120_000;
const MEDIA_TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

const test = fileURLToPath(new URL('..', import.meta.url));
const main = fileURLToPath(new URL('../../main', import.meta.url));
/** The libraries, unpacked by Maven. */
const lib = fileURLToPath(new URL('../../../target/classes/web/lib', import.meta.url));
const FOLDERS = { main, test, lib };

export const suites = readdirSync(join(test, 'browser')).filter((name) => name.endsWith('.test.js')).map((name) => name.replace('.test.js', '')).sort();

/** @returns {string | false} why the suites cannot run on this machine */
export function unavailable() {
  if (!existsSync(CHROMIUM)) return `there is no ${CHROMIUM}`;
  return existsSync(lib) ? false : 'the libraries are not unpacked: run mvn generate-resources';
}

/**
 * @param {string[]} names of suites
 * @returns {Promise<Map<string, {name: string, error?: string}[]>>} the results by suite
 */
export async function runSuites(names) {
  const results = new Map();
  const waiting = [...names];
  let finish;
  let timer;
  const watch = () => {
    clearTimeout(timer);
    timer = setTimeout(() => finish.refuse(new Error(`no results of ${names.find((name) => !results.has(name))}`)), TIMEOUT_MS);
  };
  const finished = new Promise((accept, refuse) => { finish = { accept, refuse }; });
  const server = createServer((request, response) => {
    if (request.method !== 'POST') return serve(request, response);
    return readBody(request).then((body) => {
      const { suite, results: found } = JSON.parse(body);
      results.set(suite, found);
      watch();
      response.end(waiting.shift() ?? '');
      if (results.size === names.length) finish.accept();
    });
  });
  await new Promise((listening) => { server.listen(0, '127.0.0.1', listening); });
  const profile = mkdtempSync(join(tmpdir(), 'component-tests-'));
  const chromium = spawn(CHROMIUM, [...FLAGS, `--user-data-dir=${profile}`, `http://127.0.0.1:${server.address().port}/?suite=${waiting.shift()}`], { stdio: 'ignore' });
  const exited = new Promise((exit) => { chromium.on('exit', exit); });
  exited.then(() => finish.refuse(new Error('Chromium has ended')));
  watch();
  try {
    await finished;
  } finally {
    clearTimeout(timer);
    chromium.kill();
    await exited;
    server.closeAllConnections();
    server.close();
    // Processes of Chromium may still write to the profile for a moment.
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
  return results;
}

function serve(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname === '/') return servePage(response);
  const [, folder, ...rest] = normalize(pathname).split('/');
  const file = folder in FOLDERS ? join(FOLDERS[folder], ...rest) : '';
  if (!file || !existsSync(file)) {
    response.statusCode = 404;
    return response.end();
  }
  response.setHeader('Content-Type', `${MEDIA_TYPES[extname(file)] ?? 'application/octet-stream'};charset=utf-8`);
  return response.end(readFileSync(file));
}

/** The page has the same security policy as the real one. */
function servePage(response) {
  const page = readFileSync(join(test, 'browser', 'page.html'), 'utf8');
  const importMap = /<script type="importmap">(.*?)<\/script>/s.exec(page)[1];
  const hash = createHash('sha256').update(importMap).digest('base64');
  response.setHeader('Content-Type', 'text/html;charset=utf-8');
  response.setHeader('Content-Security-Policy', `default-src 'none'; script-src 'self' 'sha256-${hash}'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types lit-html parley`);
  return response.end(page);
}

async function readBody(request) {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}
