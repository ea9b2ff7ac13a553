import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSuites, suites, unavailable } from './browser-runner.js';

/** One suite, or several: `SUITES=log,composer node --test src/test/js/browser.test.js`. */
const chosen = process.env.SUITES?.split(',') ?? suites;

test('components in the browser', { skip: unavailable() }, async (all) => {
  const results = await runSuites(chosen);
  for (const [suite, tests] of results) {
    await all.test(suite, async (one) => {
      assert.ok(tests.length > 0, 'has tests');
      for (const { name, error } of tests) await one.test(name, () => { if (error) assert.fail(error); });
    });
  }
});
