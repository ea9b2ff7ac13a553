import { openEdits } from '/app/view/open-edits.js';
import '/app/view/dialog-registry.js';
import '/app/view/editor.js';
import { openRoom, signIn } from './chat-fixture.js';
import { afterTest, all, click, deepEqual, equal, fill, find, includes, mount, press, settled, submit, test, textOf, until } from './harness.js';

/** Ola edits her own message. */
async function openEditor(content = 'tpyo', from = 'row') {
  const chat = await signIn();
  const conversation = await openRoom(chat);
  chat.server.post(1, 7, content);
  await chat.deliverAll();
  openEdits.start(1, conversation.lastOwn, from);
  const edit = openEdits.get(1);
  const item = document.createElement('li');
  item.tabIndex = -1;
  document.body.append(item);
  const editor = Object.assign(document.createElement('parley-editor'), { edit, row: conversation.lastOwn, conversation });
  item.append(editor);
  await editor.updateComplete;
  await editor.takeFocus();
  const refresh = async () => {
    await chat.deliverAll();
    editor.row = conversation.rows.find(({ id }) => id === edit.row.id);
    await settled();
  };
  afterTest(() => openEdits.stop(1));
  return { ...chat, conversation, edit, editor, item, field: find('textarea', editor), refresh, stored: () => chat.server.rooms.get(1).rows.at(-1) };
}

const isOpen = () => openEdits.get(1) !== undefined;

test('shows the text, with the cursor at its end', async () => {
  const { field } = await openEditor();
  deepEqual([field.value, field.selectionStart, document.activeElement === field], ['tpyo', 4, true]);
  equal(field.getAttribute('aria-label'), 'Edit message');
  equal(textOf(document.getElementById(field.getAttribute('aria-describedby'))), 'Enter to save, Esc to cancel');
});

test('Enter saves, and the message gets the focus back', async () => {
  const { field, deliverAll, stored, item } = await openEditor();
  await fill(field, ' typo ');
  equal(await press('Enter'), false);
  await deliverAll();
  deepEqual([stored().content, isOpen(), document.activeElement === item], ['typo', false, true]);
});

test('Shift+Enter and Enter within a composition do not save', async () => {
  const { field, stored } = await openEditor();
  await fill(field, 'typo');
  await press('Enter', { shiftKey: true });
  await press('Enter', { isComposing: true });
  deepEqual([stored().content, isOpen()], ['tpyo', true]);
});

test('Escape and Cancel discard the change', async () => {
  const { field, stored } = await openEditor();
  await fill(field, 'other');
  await press('Escape');
  deepEqual([stored().content, isOpen()], ['tpyo', false]);
  const second = await openEditor();
  await click('Cancel', second.editor);
  equal(isOpen(), false);
});

test('an edit that was started in the composer returns the focus to it', async () => {
  const { editor } = await openEditor('tpyo', 'composer');
  let requests = 0;
  editor.addEventListener('focus-composer', () => requests++);
  await press('Escape');
  equal(requests, 1);
});

test('an unchanged text is not sent', async () => {
  const { stored, editor } = await openEditor();
  await submit(find('form', editor));
  deepEqual([stored().revision, isOpen()], [stored().seq, false]);
});

test('a text that is too long cannot be saved', async () => {
  const { field, editor, stored } = await openEditor();
  await fill(field, 'x'.repeat(8_001));
  includes(textOf(editor), '1 character too many.');
  await press('Enter');
  deepEqual([stored().content, find('button[type=submit]', editor).getAttribute('aria-disabled')], ['tpyo', 'true']);
});

test('a refusal is shown, and the text stays', async () => {
  const { field, server, deliverAll, editor } = await openEditor();
  server.refusalOf = () => ({ code: 'room_archived' });
  await fill(field, 'typo');
  await press('Enter');
  await deliverAll();
  deepEqual([textOf(find('[role=alert]', editor)), field.value, isOpen()], ['This room is archived.', 'typo', true]);
});

test('a change from elsewhere is shown, and the user chooses', async () => {
  const { field, server, editor, refresh, stored } = await openEditor();
  await fill(field, 'mine');
  server.edit(stored(), 'theirs');
  await refresh();
  equal(textOf(find('.conflict blockquote', editor)), 'theirs');
  await press('Enter', {}, field);
  equal(stored().content, 'theirs', 'nothing is overwritten by accident');
  await click('Save my version', editor);
  await refresh();
  equal(stored().content, 'mine');
});

test('the other version can be used', async () => {
  const { field, server, editor, refresh, stored } = await openEditor();
  await fill(field, 'mine');
  server.edit(stored(), 'theirs');
  await refresh();
  await click('Use that version', editor);
  deepEqual([field.value, all('.conflict', editor).length, document.activeElement === field], ['theirs', 0, true]);
});

test('an empty text asks whether to delete the message', async () => {
  const { field, deliverAll, stored } = await openEditor();
  await fill(field, '  ');
  await press('Enter');
  await until(() => all('parley-delete-message dialog[open]').length === 1);
  includes(textOf(find('dialog')), 'tpyo');
  await click('Delete message', find('dialog'));
  await deliverAll();
  await until(() => !isOpen());
  equal(stored().deleted, true);
});
