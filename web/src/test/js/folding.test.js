import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameKey, searchForm } from '../../main/web/app/model/folding.js';
import { vectors } from './vectors.js';

function check(groups, fold) {
  const forms = new Set();
  for (const group of groups) {
    const form = fold(group[0]);
    for (const text of group) assert.equal(fold(text), form, text);
    assert.ok(!forms.has(form), form);
    forms.add(form);
  }
}

test('names that differ in case, width and composition have one key', () => {
  check(vectors('folding.json').same_key, nameKey);
});

test('searched text also ignores accents where people leave them out', () => {
  check(vectors('folding.json').same_search_form, searchForm);
});
