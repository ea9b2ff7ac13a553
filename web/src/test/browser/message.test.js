import { pendingRow, storedRow } from '/app/model/rows.js';
import { outbox, users } from '/app/parley.js';
import { message } from '/app/view/message.js';
import { html, render } from 'lit';
import { JAN, OLA, signIn } from './chat-fixture.js';
import { all, click, deepEqual, equal, find, ok, settled, test, textOf } from './harness.js';

const row = (more = {}) => ({ id: 5, room_id: 1, seq: 5, revision: 5, user_id: JAN, username: 'jan', content: 'hello', timestamp: '2026-11-24T10:00:00Z', ...more });

/** Renders one message, and records what it calls. */
async function show(stored, { lead = true, context = {} } = {}) {
  const calls = [];
  const call = (name) => (...args) => calls.push([name, ...args]);
  const display = stored.entry ? stored : storedRow(stored, OLA);
  const list = document.createElement('ol');
  document.body.append(list);
  render(html`${message({ row: display, lead, key: display.key }, {
    whole: false, edit: null, replied: undefined, conversation: {}, unfold: call('unfold'), go: call('go'), react: call('react'), pick: call('pick'), ...context,
  })}`, list);
  await settled();
  return { item: find(':scope > li', list), calls };
}

const pending = (entry) => pendingRow({ clientId: 'c1', roomId: 1, at: 1_795_000_000_000, content: 'mine', state: 'waiting', code: '', ...entry }, { id: OLA, username: 'ola' });

test('the first message of a group shows its author, picture and time', async () => {
  await signIn();
  const { item } = await show(row());
  equal(textOf(find('.author button', item)), 'jan');
  equal(textOf(find('.avatar', item)), 'JA');
  equal(find('time', item).dateTime, '2026-11-24T10:00:00.000Z');
  ok(find('time', item).title.includes('2026'), 'the full date is in the title');
  equal(item.dataset.seq, '5');
});

test('a following message names its author to screen readers only', async () => {
  await signIn();
  const { item } = await show(row(), { lead: false });
  equal(all('.author', item).length, 0);
  equal(textOf(find('.visually-hidden', item)), 'jan:');
  ok(item.classList.contains('grouped'));
});

test('the author has the display name that the directory knows', async () => {
  await signIn();
  users.update({ id: JAN, username: 'jan', name: 'Jan Nowak' });
  equal(textOf(find('.author', (await show(row())).item)), 'Jan Nowak');
});

test('the username stands beside a name that two people have, and is in the tooltip in any case', async () => {
  await signIn();
  users.update({ id: OLA, username: 'ola', name: 'Sam' });
  users.update({ id: JAN, username: 'jan', name: 'Sam\u200b' });
  const { item } = await show(row());
  equal(textOf(find('.author', item)), 'Sam\u200b (jan)');
  equal(find('.author button', item).title, '@jan');
});

test('links open in a new tab, those to this server in this one', async () => {
  await signIn();
  const { item } = await show(row({ content: `see https://example.org/a, and ${location.origin}/r/1/5` }));
  const [other, own] = all('a', item);
  deepEqual([other.href, other.target, other.rel], ['https://example.org/a', '_blank', 'noopener noreferrer']);
  deepEqual([own.href, own.target], [`${location.origin}/r/1/5`, '']);
  equal(textOf(find('.message-text', item)), `see https://example.org/a, and ${location.origin}/r/1/5`);
});

test('mark-up in a message is text', async () => {
  await signIn();
  const { item } = await show(row({ content: '<img src=x onerror=alert(1)><b>no</b>' }));
  equal(all('img, b:not(.author)', find('.message-text', item)).length, 0);
  equal(textOf(find('.message-text', item)), '<img src=x onerror=alert(1)><b>no</b>');
});

test('formatted text has the elements that say what it is', async () => {
  await signIn();
  const content = '# Title\n**bold** _italic_ ~~gone~~ `code`\n> quoted\n3. three\n- point\n```js\nlet a;\n```';
  const text = find('.message-text', (await show(row({ content }))).item);
  deepEqual(['strong', 'em', 's', 'p code', 'blockquote', 'ol > li', 'ul > li', 'pre > code'].map((selector) => textOf(find(selector, text))),
    ['bold', 'italic', 'gone', 'code', 'quoted', 'three', 'point', 'let a;']);
  equal(find('ol', text).start, 3);
  equal(textOf(find('p:first-child > b', text)), 'Title');
});

test('a link with a text tells its address, and one in look-alike letters shows it', async () => {
  await signIn();
  const { item } = await show(row({ content: '[the docs](https://example.org/a) https://аррӏе.example' }));
  deepEqual(all('a', item).map((link) => [textOf(link), link.title]), [
    ['the docs', 'https://example.org/a'], ['https://xn--80ak6aa92e.example', 'https://xn--80ak6aa92e.example/'],
  ]);
});

test('only mentions that the server lists are highlighted, those of the user in amber', async () => {
  await signIn();
  users.update({ id: OLA, username: 'ola' });
  users.update({ id: JAN, username: 'jan' });
  const { item } = await show(row({ content: '@ola @jan @ewa', mentions: [OLA, JAN] }));
  deepEqual(all('.mention-chip', item).map(textOf), ['@ola', '@jan']);
  deepEqual(all('.mention-me', item).map(textOf), ['@ola']);
  ok(item.classList.contains('mention'));
});

test('a mention of the whole room is highlighted', async () => {
  await signIn();
  const { item } = await show(row({ content: '@room lunch', mentions: [], mentions_room: true }));
  deepEqual(all('.mention-me', item).map(textOf), ['@room']);
});

test('one to three emoji are larger', async () => {
  await signIn();
  ok(find('.message-text', (await show(row({ content: '🎉🎉' }))).item).classList.contains('emoji'));
});

test('a long message is collapsed until it is expanded', async () => {
  await signIn();
  const content = 'line\n'.repeat(40);
  const { item, calls } = await show(row({ content }));
  ok(find('.message-text', item).classList.contains('long'));
  await click('Show all', item);
  deepEqual(calls.map(([name]) => name), ['unfold']);
  const whole = await show(row({ content }), { context: { whole: true } });
  equal(all('.more', whole.item).length, 0);
});

test('pinned and edited messages say so', async () => {
  await signIn();
  const { item } = await show(row({ pinned: true, edited_at: '2026-11-24T11:30:00Z' }));
  equal(textOf(find('.marks', item)), 'Pinned (edited)');
  ok(find('.marks > span:last-child', item).title.startsWith('Edited Tuesday'), find('.marks > span:last-child', item).title);
});

test('a reply quotes the message, and the quote leads to it', async () => {
  await signIn();
  const replied = storedRow(row({ id: 2, seq: 2, content: 'the question' }), OLA);
  const { item, calls } = await show(row({ reply_to: 2 }), { context: { replied } });
  equal(textOf(find('.quote', item)), 'In reply toJAjan the question');
  await click(find('.quote', item));
  equal(calls[0][1].seq, 2);
});

test('a reply to a deleted or missing message says so', async () => {
  await signIn();
  const quoteWith = async (replied) => textOf(find('.quote', (await show(row({ reply_to: 2 }), { context: { replied } })).item));
  equal(await quoteWith(undefined), 'In reply to a message that no longer exists');
  equal(await quoteWith(storedRow(row({ id: 2, deleted: true, content: undefined }), OLA)), 'In reply to a deleted message');
  equal((await quoteWith(null)).trim(), '');
});

test('a pending message says that it is being sent', async () => {
  await signIn();
  const { item } = await show(pending());
  ok(item.classList.contains('pending'));
  equal(textOf(find('.pending-icon', item)), 'Sending');
  equal(item.dataset.seq, undefined);
});

test('a failed message says why, and can be sent again', async () => {
  const { client, server, deliverAll } = await signIn();
  server.refusalOf = () => ({ code: 'content_too_long' });
  outbox.add(1, 'much too long');
  await deliverAll();
  const [entry] = client.outbox.entriesOf(1);
  const { item } = await show(pending(entry) && pendingRow(entry, { id: OLA, username: 'ola' }));
  equal(textOf(find('[role=alert] span', item)), 'Not sent. The message is too long.');
  server.refusalOf = () => null;
  await click('Try again', item);
  await deliverAll();
  equal(client.outbox.size, 0);
  equal(server.rooms.get(1).rows.at(-1).content, 'much too long');
});

test('a failed message can be discarded', async () => {
  const { client, server, deliverAll } = await signIn();
  server.refusalOf = () => ({ code: 'room_archived' });
  outbox.add(1, 'too late');
  await deliverAll();
  const { item } = await show(pendingRow(client.outbox.entriesOf(1)[0], { id: OLA, username: 'ola' }));
  await click('Delete', item);
  equal(client.outbox.size, 0);
});

test('a reply to a deleted message can be sent without the reply', async () => {
  const { client, server, deliverAll } = await signIn();
  server.refusalOf = (frame) => (frame.reply_to ? { code: 'message_not_found' } : null);
  outbox.add(1, 'an answer', 4711);
  await deliverAll();
  const { item } = await show(pendingRow(client.outbox.entriesOf(1)[0], { id: OLA, username: 'ola' }));
  await click('Send without reply', item);
  await deliverAll();
  deepEqual([server.rooms.get(1).rows.at(-1).content, server.rooms.get(1).rows.at(-1).reply_to], ['an answer', undefined]);
});

test('reactions are toggle buttons that say who has reacted', async () => {
  await signIn();
  users.update({ id: JAN, username: 'jan' });
  const reactions = [{ emoji: '👍', count: 3, user_ids: [JAN, OLA, 77] }, { emoji: '🎉', count: 1, user_ids: [JAN] }];
  const { item, calls } = await show(row({ reactions }));
  const [thumb, party] = all('.chip[aria-pressed]', item);
  deepEqual([thumb.getAttribute('aria-pressed'), thumb.getAttribute('aria-label')], ['true', '👍 3: jan, you and 1 other']);
  deepEqual([party.getAttribute('aria-pressed'), party.getAttribute('aria-label')], ['false', '🎉 1: jan']);
  equal(find('.reactions', item).getAttribute('aria-label'), 'Reactions');
  await click(party);
  await click('Add a reaction', item);
  deepEqual(calls.map(([name]) => name), ['react', 'pick']);
  equal(calls[0][1], '🎉');
});

test('reactions of unknown users are counted', async () => {
  await signIn();
  const { item } = await show(row({ reactions: [{ emoji: '👍', count: 2, user_ids: [77, 78] }] }));
  equal(find('.chip[aria-pressed]', item).getAttribute('aria-label'), '👍 2: 2 people');
});
