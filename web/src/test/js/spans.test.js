import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSpans } from '../../main/web/app/model/spans.js';
import { vectors } from './vectors.js';

for (const { text, code = [], links = [] } of vectors('spans.json').cases) {
  test(`finds the code and links of ${JSON.stringify(text)}`, () => {
    const found = findSpans(text);
    assert.deepEqual(found.code.map(({ start, end }) => text.slice(start, end)), code);
    assert.deepEqual(found.links.map(({ start, end, href }) => [text.slice(start, end), href]), links);
  });
}
