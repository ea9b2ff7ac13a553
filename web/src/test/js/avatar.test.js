import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hueOf, initialsOf } from '../../main/web/app/model/avatar.js';

test('initials have one or two letters', () => {
  assert.deepEqual(['nela.kowal', 'ola', 'x', 'jan_maria_rokita', '...', 'żółw-ń'].map(initialsOf), ['NK', 'OL', 'X', 'JR', '..', 'ŻŃ']);
});

test('twelve consecutive ids have different hues', () => {
  assert.equal(new Set(Array.from({ length: 12 }, (_, id) => hueOf(id))).size, 12);
});
