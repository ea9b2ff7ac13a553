import { readFileSync } from 'node:fs';

/** The test vectors in docs/vectors, which the tests of the server read, too. */
export const vectors = (file) => JSON.parse(readFileSync(new URL(`../../../../docs/vectors/${file}`, import.meta.url), 'utf8'));
