import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openEdits } from '../../main/web/app/view/open-edits.js';

const row = (id) => ({ id, content: `m${id}` });

test('keeps a changed edit when another one is started', () => {
  openEdits.start(1, row(5), 'row');
  openEdits.get(1).text = 'half a';
  openEdits.start(1, row(6), 'row');
  assert.deepEqual([openEdits.get(1).row.id, openEdits.get(1).text], [5, 'half a']);
  openEdits.stop(1);
  assert.equal(openEdits.get(1), undefined);
});

test('replaces an untouched edit, and keeps one edit for each room', () => {
  openEdits.start(1, row(5), 'row');
  openEdits.start(1, row(6), 'composer');
  openEdits.start(2, row(9), 'row');
  assert.deepEqual([openEdits.get(1).row.id, openEdits.get(2).row.id], [6, 9]);
});
