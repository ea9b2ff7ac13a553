/** Runs the suite that the address names, reports its results, and goes on to the suite that the server answers with. */
import { runAll } from './harness.js';

const suite = new URL(location.href).searchParams.get('suite');
localStorage.clear();
sessionStorage.clear();

async function results() {
  try {
    await import(`./${suite}.test.js`);
    return await runAll();
  } catch (error) {
    return [{ name: 'loads', error: error.stack ?? String(error) }];
  }
}

const next = await fetch('/results', { method: 'POST', body: JSON.stringify({ suite, results: await results() }) }).then((response) => response.text());
if (next) location.replace(`/?suite=${next}`);
