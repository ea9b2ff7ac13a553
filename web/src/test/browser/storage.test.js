import { OutboxDatabase } from '/app/model/outbox-database.js';
import { Outbox } from '/app/model/outbox.js';
import { TabLock } from '/app/model/tab-lock.js';
import { Theme } from '/app/model/theme.js';
import { FakeClock } from '/test/js/fake-clock.js';
import { afterTest, deepEqual, equal, ok, settled, test, until } from './harness.js';

globalThis.setImmediate ??= (then) => setTimeout(then);

const realClock = { setTimeout: (then, ms) => setTimeout(then, ms) };
let names = 0;

function databaseName() {
  const name = `outbox-${++names}`;
  afterTest(() => indexedDB.deleteDatabase(name));
  return name;
}

const entry = (clientId, more) => ({ clientId, roomId: 1, content: 'hello', replyTo: null, at: 5, state: 'waiting', code: '', tries: 0, unsaved: true, ...more });

// The outbox in IndexedDB

test('stores entries by user, without their delivery state', async () => {
  const database = await OutboxDatabase.open(window, databaseName(), realClock);
  await database.put(7, entry('a', { state: 'sending' }));
  await database.put(9, entry('b'));
  deepEqual(await database.load(7), [{ clientId: 'a', roomId: 1, content: 'hello', replyTo: null, at: 5, state: 'waiting', code: '' }]);
  deepEqual((await database.load(9)).map(({ clientId }) => clientId), ['b']);
});

test('a failed entry stays failed', async () => {
  const database = await OutboxDatabase.open(window, databaseName(), realClock);
  await database.put(7, entry('a', { state: 'failed', code: 'room_archived' }));
  deepEqual((await database.load(7)).map(({ state, code }) => [state, code]), [['failed', 'room_archived']]);
});

test('an entry is replaced and removed by its client id', async () => {
  const database = await OutboxDatabase.open(window, databaseName(), realClock);
  await database.put(7, entry('a'));
  await database.put(7, entry('a', { content: 'changed' }));
  deepEqual((await database.load(7)).map(({ content }) => content), ['changed']);
  await database.remove(7, 'a');
  deepEqual(await database.load(7), []);
});

test('entries are visible when another tab opens the database', async () => {
  const name = databaseName();
  const first = await OutboxDatabase.open(window, name, realClock);
  await first.put(7, entry('a'));
  const second = await OutboxDatabase.open(window, name, realClock);
  deepEqual((await second.load(7)).map(({ clientId }) => clientId), ['a']);
});

test('a failed write rejects', async () => {
  const database = await OutboxDatabase.open(window, databaseName(), realClock);
  const failure = await database.put(7, entry(undefined)).then(() => null, (error) => error.name);
  equal(failure, 'DataError');
});

test('opens no database if IndexedDB is missing or refused', async () => {
  equal(await OutboxDatabase.open({}, 'x', realClock), null);
  equal(await OutboxDatabase.open({ indexedDB: { open() { throw new Error('denied'); } } }, 'x', realClock), null);
});

test('gives up a database that does not open in time', async () => {
  const clock = new FakeClock();
  const opening = OutboxDatabase.open({ indexedDB: { open: () => ({}) } }, 'x', clock);
  await clock.advance(1_000);
  equal(await opening, null);
});

// Tabs

test('one tab holds the lock, and another gets it when it is released', async () => {
  const events = [];
  const [one, other] = [new TabLock(navigator.locks, 'lock-1'), new TabLock(navigator.locks, 'lock-1')];
  one.acquire(() => events.push('one'));
  one.acquire(() => events.push('twice'));
  await until(() => events.length === 1);
  other.acquire(() => events.push('other'));
  await settled();
  deepEqual(events, ['one']);
  one.release();
  await until(() => events.length === 2);
  deepEqual(events, ['one', 'other']);
  other.release();
});

test('a tab that stops waiting does not get the lock', async () => {
  const events = [];
  const [one, other] = [new TabLock(navigator.locks, 'lock-2'), new TabLock(navigator.locks, 'lock-2')];
  one.acquire(() => events.push('one'));
  await until(() => events.length === 1);
  other.acquire(() => events.push('other'));
  other.release();
  one.release();
  await settled();
  deepEqual(events, ['one']);
  equal((await navigator.locks.query()).held.filter(({ name }) => name === 'lock-2').length, 0);
});

test('two tabs share an outbox: one sends for both, and both see the result', async () => {
  const name = databaseName();
  const clock = new FakeClock();
  const sent = [];
  let ids = 0;
  const tab = async (id) => {
    const outbox = new Outbox({
      request: async (frame) => {
        sent.push([id, frame.content]);
        return { duplicate: true };
      },
      clock, random: () => 1, newId: () => `${id}${++ids}`, store: await OutboxDatabase.open(window, name, realClock),
      lock: new TabLock(navigator.locks, name), channel: new BroadcastChannel(name),
    });
    await outbox.restore(7);
    return outbox;
  };
  const [first, second] = [await tab('first'), await tab('second')];
  second.add(1, 'from the second tab');
  await until(() => first.entriesOf(1).length === 1, 'the first tab sees it');
  first.connected();
  await until(() => sent.length === 1 && second.isEmpty, 'sent by the first tab');
  deepEqual(sent, [['first', 'from the second tab']]);
  first.disconnected();
});

// Theme

/** A media query that the test changes. */
function systemTheme(dark) {
  const query = new EventTarget();
  query.matches = dark;
  query.change = (matches) => {
    query.matches = matches;
    query.dispatchEvent(new Event('change'));
  };
  return query;
}

test('the theme is the system’s until one is chosen', () => {
  const system = systemTheme(true);
  const theme = new Theme(localStorage, system);
  deepEqual([theme.choice, theme.isDark], ['system', true]);
  system.change(false);
  equal(theme.isDark, false);
});

test('a chosen theme is stored, and the system’s no longer matters', () => {
  const theme = new Theme(localStorage, systemTheme(false));
  theme.choose('dark');
  deepEqual([theme.choice, theme.isDark, localStorage.getItem('parley.theme')], ['dark', true, 'dark']);
  deepEqual(new Theme(localStorage, systemTheme(false)).choice, 'dark');
  theme.choose('system');
  deepEqual([theme.choice, theme.isDark, localStorage.getItem('parley.theme')], ['system', false, null]);
});

test('an unknown stored value counts as the system’s', () => {
  localStorage.setItem('parley.theme', 'sepia');
  equal(new Theme(localStorage, systemTheme(true)).choice, 'system');
  localStorage.removeItem('parley.theme');
});

test('changes are notified', () => {
  const system = systemTheme(false);
  const theme = new Theme(localStorage, system);
  let changes = 0;
  theme.subscribe(() => changes++);
  system.change(true);
  theme.choose('light');
  theme.choose('system');
  equal(changes, 3);
});

test('text has a contrast of at least 4.5 in both themes', async () => {
  const root = document.documentElement;
  afterTest(() => { delete root.dataset.theme; });
  const colours = [];
  for (const theme of ['light', 'dark']) {
    root.dataset.theme = theme;
    const { backgroundColor, color } = getComputedStyle(document.body);
    colours.push(contrast(color, backgroundColor));
  }
  for (const ratio of colours) ok(ratio >= 4.5, `contrast ${ratio}`);
});

function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = colour.match(/[\d.]+/g).map(Number).map((value) => value / 255).map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
