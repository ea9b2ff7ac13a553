import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseUserAgent } from '../../main/web/app/model/account-admin/user-agent.js';
import { fileError } from '../../main/web/app/model/account-admin/avatar-file.js';

const AGENTS = {
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36': ['screen', 'Chrome', 'Linux'],
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0': ['screen', 'Edge', 'Windows'],
  'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0': ['screen', 'Firefox', 'Linux'],
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15': ['screen', 'Safari', 'macOS'],
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1': ['phone', 'Safari', 'iPhone'],
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0 Mobile/15E148 Safari/604.1': ['phone', 'Chrome', 'iPhone'],
  'Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36': ['phone', 'Samsung Internet', 'Android'],
  'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36': ['screen', 'Chrome', 'ChromeOS'],
};

test('a browser is known by what it says of itself', () => {
  for (const [agent, [kind, browser, system]] of Object.entries(AGENTS)) assert.deepEqual(parseUserAgent(agent), { kind, browser, system });
});

test('a program has at least a name, if it says one', () => {
  assert.deepEqual(parseUserAgent('curl/8.5.0'), { kind: 'program', system: undefined, program: 'curl' });
  assert.deepEqual([parseUserAgent(undefined).program, parseUserAgent('<script>').program, parseUserAgent('Mozilla/5.0 (X11; Linux x86_64) Thing/1').program], [undefined, undefined, undefined]);
});

test('a picture that the server would not take is not sent', () => {
  assert.equal(fileError(new Blob(['…'], { type: 'image/png' })), null);
  assert.equal(fileError(new Blob(['…'], { type: 'image/svg+xml' })), 'type');
  assert.equal(fileError(new Blob([new Uint8Array(5 * 1024 * 1024 + 1)], { type: 'image/gif' })), 'size');
});
