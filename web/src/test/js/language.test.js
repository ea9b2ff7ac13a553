import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Language } from '../../main/web/app/i18n/language.js';

const NAMESPACES = ['.', 'join-reset', 'account-admin', 'room-dialogs'];
const [en, pl] = await Promise.all(['en', 'pl'].map(loadCatalog));

async function loadCatalog(code) {
  const catalogs = await Promise.all(NAMESPACES.map((namespace) => import(`../../main/web/app/i18n/${namespace}/${code}.js`)));
  const keys = catalogs.flatMap(({ catalog }) => Object.keys(catalog));
  assert.equal(new Set(keys).size, keys.length, 'no key is in two catalogs');
  return Object.assign({}, ...catalogs.map(({ catalog }) => catalog));
}

const noStorage = { getItem: () => null, setItem() {} };
const placeholders = (text) => [...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

function languageOf(code, catalog) {
  const language = new Language(noStorage, [code]);
  language.use(code, catalog);
  return language;
}

test('both languages have the same keys and placeholders', () => {
  assert.deepEqual(Object.keys(pl).sort(), Object.keys(en).sort());
  for (const key of Object.keys(en)) assert.deepEqual([...new Set(placeholders(pl[key]))].sort(), [...new Set(placeholders(en[key]))].sort(), key);
});

test('every plural has all forms of its language', () => {
  for (const [catalog, code] of [[en, 'en'], [pl, 'pl']]) {
    const forms = new Intl.PluralRules(code).resolvedOptions().pluralCategories.toSorted();
    for (const [key, text] of Object.entries(catalog)) if (typeof text === 'object') assert.deepEqual(Object.keys(text).sort(), forms, key);
  }
});

test('selects the Polish plural forms of 1, 2 to 4, and 5 or more', () => {
  const { t } = { t: (count) => languageOf('pl', pl).t('log.new', { count }) };
  assert.deepEqual([1, 2, 4, 5, 12, 22, 25].map(t), [
    '1 nowa wiadomość', '2 nowe wiadomości', '4 nowe wiadomości', '5 nowych wiadomości', '12 nowych wiadomości', '22 nowe wiadomości', '25 nowych wiadomości']);
});

test('isolates a name with a bidirectional control character', () => {
  assert.equal(languageOf('en', en).t('event.left', { name: 'a\u202eb' }), '\u2068a\u202eb\u2069 left');
  assert.equal(languageOf('en', en).t('event.left', { name: 'ola' }), 'ola left');
});

test('prefers the chosen language, then the first supported one of the browser', () => {
  assert.equal(new Language(noStorage, ['de-DE', 'pl-PL', 'en']).preferredCode, 'pl');
  assert.equal(new Language(noStorage, ['de']).preferredCode, 'en');
  assert.equal(new Language({ getItem: () => 'en' }, ['pl']).preferredCode, 'en');
});

test('every key used in the code exists', () => {
  const app = new URL('../../main/web/app/', import.meta.url);
  const sources = readdirSync(app, { recursive: true }).filter((name) => name.endsWith('.js') && !name.startsWith('i18n'));
  for (const name of sources) {
    const source = readFileSync(new URL(name, app), 'utf8');
    for (const [, key] of source.matchAll(/\bt\('([\w.]+)'/g)) assert.ok(key in en, `${key} in ${name}`);
  }
});

test('a loaded namespace is available in each language chosen later', async () => {
  const language = new Language({ getItem: () => null, setItem() {} }, ['en']);
  await language.load();
  assert.equal(language.has('join.title'), false);
  await language.loadNamespace('join-reset');
  assert.deepEqual([language.t('join.title'), language.t('signIn.do')], ['Invitation', 'Sign in']);
  await Promise.all([language.loadNamespace('account-admin'), language.choose('pl')]);
  assert.deepEqual([language.t('join.title'), language.t('signIn.do'), language.has('admin.title')], ['Zaproszenie', 'Zaloguj się', true]);
});
