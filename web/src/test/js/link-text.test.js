import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkText } from '../../main/web/app/model/link-text.js';

const shown = (typed, ...languages) => linkText(typed, new URL(/^www/.test(typed) ? `https://${typed}` : typed).href, languages);

test('shows an address as it was typed', () => {
  for (const typed of ['https://a.example/ścieżka?q=ż#1', 'www.a.example', 'http://127.0.0.1:8000/a', 'https://[2001:db8::1]/']) {
    assert.equal(shown(typed), typed);
  }
});

test('shows a host in the scripts of the languages of the user', () => {
  assert.equal(shown('https://żółw.example/a', 'pl'), 'https://żółw.example/a');
  assert.equal(shown('https://пример.example/a', 'uk', 'en'), 'https://пример.example/a');
  assert.equal(shown('https://東京タワー.example', 'ja'), 'https://東京タワー.example');
});

test('shows what a host in another script, or in several, is registered as', () => {
  assert.equal(shown('https://аррӏе.example/a', 'pl'), 'https://xn--80ak6aa92e.example/a');
  assert.equal(shown('https://pаypal.example:80/a', 'ru'), 'https://xn--pypal-4ve.example:80/a');
  assert.equal(shown('www.pаypal.example', 'ru'), 'www.xn--pypal-4ve.example');
});
