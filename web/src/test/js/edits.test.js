import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edits } from '../../main/web/app/view/edits.js';

const row = (id) => ({ id, content: `m${id}` });

test('keeps what was typed while another message is asked for', () => {
  edits.begin(1, row(5), 'row');
  edits.of(1).text = 'half a';
  edits.begin(1, row(6), 'row');
  assert.deepEqual([edits.of(1).row.id, edits.of(1).text], [5, 'half a']);
  edits.end(1);
  assert.equal(edits.of(1), undefined);
});

test('lets an untouched edit go for another, and each room have its own', () => {
  edits.begin(1, row(5), 'row');
  edits.begin(1, row(6), 'composer');
  edits.begin(2, row(9), 'row');
  assert.deepEqual([edits.of(1).row.id, edits.of(2).row.id], [6, 9]);
});
