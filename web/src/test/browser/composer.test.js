import { drafts, session, typing } from '/app/parley.js';
import '/app/view/composer.js';
import { JAN, OLA, openRoom, signIn } from './chat-fixture.js';
import { afterTest, all, click, deepEqual, equal, fill, find, mount, ok, press, submit, test, textOf, until } from './harness.js';

async function openComposer({ room = {}, ...options } = {}) {
  const chat = await signIn(options);
  const conversation = await openRoom(chat);
  const sent = [];
  conversation.send = (content, replyTo) => sent.push([content, replyTo]);
  const composer = await mount('parley-composer', { room: { ...chat.client.rooms.find(1), ...room }, conversation });
  const events = [];
  for (const type of ['jump-to-present', 'edit-last']) composer.addEventListener(type, () => events.push(type));
  afterTest(async () => {
    if (all('.reply-preview').length) await press('Escape', {}, find('textarea'));
  });
  return { ...chat, conversation, composer, sent, events, field: find('textarea') };
}

for (const [visibility, label] of [['public', 'Message #general'], ['private', 'Message general'], ['direct', 'Message jan']]) {
  test(`is labelled with the room: ${visibility}`, async () => {
    const { field } = await openComposer({ room: { visibility, people: [{ id: OLA, username: 'ola' }, { id: JAN, username: 'jan' }] } });
    deepEqual([field.getAttribute('aria-label'), field.placeholder], [label, label]);
  });
}

test('Enter sends the trimmed text and empties the field', async () => {
  const { field, sent } = await openComposer();
  await fill(field, '  hello there ');
  equal(await press('Enter'), false);
  deepEqual([sent, field.value, drafts.get(1)], [[['hello there', null]], '', '']);
});

test('Shift+Enter breaks the line', async () => {
  const { field, sent } = await openComposer();
  await fill(field, 'first line');
  equal(await press('Enter', { shiftKey: true }), true);
  deepEqual(sent, []);
});

test('Shift+Enter continues a list', async () => {
  const { field, sent } = await openComposer();
  await fill(field, '- first');
  equal(await press('Enter', { shiftKey: true }), false);
  deepEqual([field.value, sent], ['- first\n- ', []]);
});

test('Enter breaks the line within a block of code, and Ctrl+Enter sends', async () => {
  const { field, sent } = await openComposer();
  await fill(field, '```js');
  await press('Enter');
  equal(field.value, '```js\n');
  await fill(field, '```js\nlet a;\n```');
  await press('Enter', { ctrlKey: true });
  deepEqual(sent, [['```js\nlet a;\n```', null]]);
});

test('shortcuts format the selection', async () => {
  const { field } = await openComposer();
  await fill(field, 'bold word');
  field.setSelectionRange(0, 4);
  equal(await press('b', { ctrlKey: true }), false);
  deepEqual([field.value, drafts.get(1), field.selectionStart, field.selectionEnd], ['**bold** word', '**bold** word', 2, 6]);
  await press('b', { ctrlKey: true });
  equal(field.value, 'bold word');
  await press('X', { metaKey: true, shiftKey: true });
  equal(field.value, '~~bold~~ word');
});

async function paste(field, types) {
  const clipboardData = new DataTransfer();
  for (const [type, data] of Object.entries(types)) clipboardData.setData(type, data);
  return field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

test('an address pasted over a selection becomes its link', async () => {
  const { field } = await openComposer();
  await fill(field, 'see docs');
  field.setSelectionRange(4, 8);
  equal(await paste(field, { 'text/plain': 'https://example.org/a' }), false);
  equal(field.value, 'see [docs](https://example.org/a)');
});

test('rich text is pasted as formatted text', async () => {
  const { field } = await openComposer();
  await fill(field, '');
  await paste(field, { 'text/plain': 'x', 'text/html': '<b style="font-weight:normal"><p>Some <strong>bold </strong>text</p><ul><li>one<ul><li>two</li></ul></li></ul><pre>a\n b</pre><a href="https://example.org/a">here</a><script>x</script></b>' });
  await until(() => field.value);
  equal(field.value, 'Some **bold** text\n\n- one\n  - two\n```\na\n b\n```\n[here](https://example.org/a)');
});

test('text without formats is pasted by the browser', async () => {
  const { field } = await openComposer();
  equal(await paste(field, { 'text/plain': 'x', 'text/html': '<span>x</span>' }), true);
});

test('Enter that ends a composition does not send', async () => {
  const { field, sent } = await openComposer();
  await fill(field, 'こんにちは');
  await press('Enter', { isComposing: true });
  await press('Enter', { keyCode: 229 });
  deepEqual(sent, []);
});

test('an empty message cannot be sent', async () => {
  const { field, sent } = await openComposer();
  equal(find('.send-button').disabled, true);
  await fill(field, '   ');
  equal(find('.send-button').disabled, true);
  await press('Enter');
  deepEqual(sent, []);
  await fill(field, 'x');
  equal(find('.send-button').disabled, false);
  await submit(find('form'));
  deepEqual(sent, [['x', null]]);
});

test('counts the characters near the limit, and refuses to send beyond it', async () => {
  const { field, sent } = await openComposer();
  await fill(field, 'x'.repeat(7_499));
  equal(all('#composer-count').length, 0);
  await fill(field, 'x'.repeat(7_999));
  equal(textOf(find('#composer-count')), '1 character left');
  await fill(field, 'x'.repeat(8_002));
  equal(textOf(find('#composer-count')), '2 characters too many. Shorten the message.');
  deepEqual([find('.send-button').disabled, field.getAttribute('aria-describedby')], [true, 'composer-count']);
  await press('Enter');
  deepEqual(sent, []);
});

test('keeps a draft for each room, and shows it again', async () => {
  const { field, composer } = await openComposer();
  await fill(field, 'half a sent');
  equal(drafts.get(1), 'half a sent');
  const { room, conversation } = composer;
  composer.remove();
  await mount('parley-composer', { room, conversation });
  equal(find('textarea').value, 'half a sent');
});

test('typing is reported, spaces are not', async () => {
  const { field } = await openComposer();
  const reported = [];
  typing.notifyTyping = (room) => reported.push(room);
  await fill(field, '  ');
  deepEqual(reported, []);
  await fill(field, 'a');
  deepEqual(reported, [1]);
});

test('a reply shows the message, sends its id, and ends with sending', async () => {
  const { postByJan, composer, conversation, field, sent } = await openComposer();
  const { id } = await postByJan('bread or cake?');
  composer.replyTo(conversation.rows.find((row) => row.id === id));
  await composer.updateComplete;
  equal(textOf(find('.reply-preview p')), 'Replying to jan bread or cake?');
  await fill(field, 'cake');
  await press('Enter');
  deepEqual([sent, all('.reply-preview').length], [[['cake', id]], 0]);
});

test('a reply can be cancelled, by button or Escape', async () => {
  const { postByJan, composer, conversation, field, events } = await openComposer();
  const { id } = await postByJan('bread or cake?');
  const row = conversation.rows.find((one) => one.id === id);
  composer.replyTo(row);
  await composer.updateComplete;
  await click('Cancel reply');
  equal(all('.reply-preview').length, 0);
  equal(document.activeElement, field);
  composer.replyTo(row);
  await composer.updateComplete;
  await press('Escape', {}, field);
  deepEqual([all('.reply-preview').length, events], [0, []]);
});

test('a message deleted meanwhile cannot be replied to', async () => {
  const { postByJan, composer, conversation, server, deliverAll, field, sent } = await openComposer();
  const row = await postByJan('gone soon');
  composer.replyTo(conversation.rows.find(({ id }) => id === row.id));
  server.remove(row);
  await deliverAll();
  equal(all('.reply-preview').length, 0);
  await fill(field, 'too late');
  await press('Enter');
  deepEqual(sent, [['too late', null]]);
});

test('Escape asks to jump to the present', async () => {
  const { field, events } = await openComposer();
  await press('Escape', {}, field);
  deepEqual(events, ['jump-to-present']);
});

test('ArrowUp in an empty field edits the last own message', async () => {
  const { server, deliverAll, field, events } = await openComposer();
  await press('ArrowUp', {}, field);
  deepEqual(events, [], 'there is none yet');
  server.post(1, 7, 'mine');
  await deliverAll();
  equal(await press('ArrowUp', {}, field), false);
  await press('ArrowUp', { shiftKey: true }, field);
  await fill(field, 'text');
  await press('ArrowUp', {}, field);
  deepEqual(events, ['edit-last']);
});

test('sending ends the welcome', async () => {
  const { field } = await openComposer();
  session.justRegistered = true;
  await fill(field, 'hello');
  await press('Enter');
  equal(session.justRegistered, false);
});

test('shows who is typing, with reserved height', async () => {
  const { client, composer } = await openComposer();
  const line = find('.typing', composer);
  const { height } = line.getBoundingClientRect();
  ok(height > 0);
  equal(textOf(line), '');
  client.users.update({ id: 9, username: 'jan' });
  client.users.update({ id: 11, username: 'ewa' });
  const type = async (user) => {
    client.typing.onTyping({ room_id: 1, user_id: user, expires_in_ms: 5_000 });
    await find('parley-typing-indicator').updateComplete;
  };
  await type(9);
  equal(textOf(line), 'jan is typing');
  await type(11);
  equal(textOf(line), 'jan and ewa are typing');
  await type(12);
  equal(textOf(line), 'Several people are typing');
  equal(line.getBoundingClientRect().height, height);
});
