import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCode, findLinks } from '../../main/web/app/model/spans.js';
import { vectors } from './vectors.js';

for (const { text, code = [], links = [] } of vectors('spans.json').cases) {
  test(`finds the code and links of ${JSON.stringify(text)}`, () => {
    const found = findCode(text);
    assert.deepEqual(found.map(({ start, end }) => text.slice(start, end)), code);
    assert.deepEqual(findLinks(text, found).map(({ start, end, href }) => [text.slice(start, end), href]), links);
  });
}
