import assert from 'node:assert/strict';
import { test } from 'node:test';
import { format } from '../../main/web/app/model/formatting.js';
import { findMentions } from '../../main/web/app/model/mentions.js';
import { findSpans, inOrder } from '../../main/web/app/model/spans.js';
import { stepsOf } from './steps.js';
import { vectors } from './vectors.js';

const CONTENTS = {
  code: ({ text }) => [text],
  link: ({ href, of }) => [href, ...of.map(short)],
  mention: ({ user, text }) => [user, text],
  block: ({ language, text }) => [language, text],
  list: ({ start, items }) => [start, ...items.map((item) => item.map(short))],
};

/** Formats a text of a row in which only user 7, ola, may be mentioned. */
function formatted(content, row) {
  const { code, links } = findSpans(content);
  return format(content, { code, links, mentions: findMentions(content, inOrder(code, links), { mentions: [], ...row }, () => 'ola') });
}

/** The tree as the vectors have it. */
const short = (node) => (typeof node === 'string' ? node : [node.type, ...(CONTENTS[node.type]?.(node) ?? node.of.map(short))]);

for (const { text, tree } of vectors('formatting.json').cases) {
  test(`formats ${JSON.stringify(text)}`, () => {
    assert.deepEqual(formatted(text).map(short), tree);
  });
}

test('mentions keep their places', () => {
  assert.deepEqual(formatted('- **@ola** hi', { mentions: [7] }).map(short),
    [['list', null, [['text', ['bold', ['mention', 7, '@ola']], ' hi']]]]);
});

/** Letters and punctuation that begin and end everything. */
const PIECES = ['*', '**', '***', '_', '~~', '`', '```', '\n', ' ', 'a', '> ', '- ', '1. ', '# ', '[', ']', '(', ')', '](https://a.example)', 'https://', '山', '😀'];

function randomText(random, length) {
  return Array.from({ length }, () => PIECES[Math.floor(random() * PIECES.length)]).join('');
}

function seeded(seed) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const letters = (text) => text.replace(/[^a山😀]/gu, '');
const textOf = (node) => (typeof node === 'string' ? node : node.text ?? (node.items ? node.items.flat() : node.of).map(textOf).join(''));

test('no text is lost in formatting', () => {
  const random = seeded(7);
  for (let run = 0; run < 3_000; run++) {
    const text = randomText(random, Math.floor(random() * 40)).replaceAll('https://a.example', 'x:');
    assert.equal(letters(formatted(text).map(textOf).join('')), letters(text), text);
  }
});

test('four times the text takes about four times the steps, whatever it repeats', () => {
  const parts = [...PIECES, '@', '@a/', 'a@', 'a@b.', '*a ', '**a', '`a', '`` ', '[a](', '[a](x', '](', 'https://a(', 'https://a.b*', '*https://a.b', '> > ', '  - ', '```a\n', '````\n```\n', '~~a~~', '山@', '@山山', '.', '\u200b'];
  for (const part of [...parts, ...parts.map((one, i) => one + parts[(7 * i + 3) % parts.length])]) {
    const repeated = (length) => part.repeat(Math.ceil(length / part.length));
    const [short, long] = [2_000, 8_000].map((length) => stepsOf(() => formatted(repeated(length))));
    assert.ok(long < 6 * short + 1_000, `${JSON.stringify(part)}: ${short} and ${long} steps`);
  }
});

test('a long name takes steps in proportion to its length', () => {
  const [short, long] = [2_000, 8_000].map((length) => stepsOf(() => formatted(`@${'山'.repeat(length)}`, { mentions: [7] })));
  assert.ok(long < 6 * short, `${short} and ${long} steps`);
});
