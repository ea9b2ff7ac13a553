import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEmojiOnly, isLong } from '../../main/web/app/model/text.js';

test('recognizes messages of one to three emoji', () => {
  for (const text of ['🎉', '👍🏽 👍', '👨‍👩‍👧‍👦', '🇵🇱', '❤️', '1️⃣']) assert.equal(isEmojiOnly(text), true, text);
  for (const text of ['', ' ', '1', '#', 'ok 👍', '👍👍👍👍', '☺︎ x']) assert.equal(isEmojiOnly(text), false, text);
});

test('a message of many lines or characters is long', () => {
  assert.deepEqual([isLong('a\n'.repeat(500)), isLong('a'.repeat(8000)), isLong('a\n'.repeat(10))], [true, true, false]);
});
