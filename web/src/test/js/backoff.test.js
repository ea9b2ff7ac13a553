import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backoff } from '../../main/web/app/model/backoff.js';

test('doubles from 500 ms up to 30 s', () => {
  const longest = [0, 1, 2, 3, 4, 5, 6, 7, 40].map((attempt) => backoff(attempt, () => 1));
  assert.deepEqual(longest, [500, 1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000]);
});

test('spreads the delay over the whole interval', () => {
  assert.equal(backoff(3, () => 0), 0);
  assert.equal(backoff(3, () => 0.5), 2000);
});
