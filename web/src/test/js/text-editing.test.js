import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakLine, isInCodeBlock, linkSelection, toggle } from '../../main/web/app/model/text-editing.js';

/** `[` and `]` are the ends of the selection, `|` is both. */
function parse(marked) {
  const start = marked.search(/[[|]/);
  const end = marked.includes('|') ? start : marked.indexOf(']') - 1;
  return { text: marked.replace(/[[\]|]/g, ''), start, end };
}

function show({ text }, { from, to, insert, start, end }) {
  const now = text.slice(0, from) + insert + text.slice(to);
  return start === end ? `${now.slice(0, start)}|${now.slice(start)}` : `${now.slice(0, start)}[${now.slice(start, end)}]${now.slice(end)}`;
}

const changed = (marked, change, ...more) => show(parse(marked), change(parse(marked), ...more));

test('puts delimiters around the selection, without the blanks at its ends', () => {
  assert.equal(changed('a [bold] b', toggle, '**'), 'a **[bold]** b');
  assert.equal(changed('a[ bold ]b', toggle, '**'), 'a **[bold]** b');
  assert.equal(changed('a |b', toggle, '_'), 'a _|_b');
});

test('removes delimiters that are there', () => {
  assert.equal(changed('a **[bold]** b', toggle, '**'), 'a [bold] b');
  assert.equal(changed('a [**bold**] b', toggle, '**'), 'a [bold] b');
  assert.equal(changed('a **|** b', toggle, '**'), 'a | b');
});

test('a line break continues a list or a quotation', () => {
  assert.equal(changed('- a|', breakLine), '- a\n- |');
  assert.equal(changed('x\n  * a|b', breakLine), 'x\n  * a\n  * |b');
  assert.equal(changed('9. a|', breakLine), '9. a\n10. |');
  assert.equal(changed('2) a|', breakLine), '2) a\n3) |');
  assert.equal(changed('> a|', breakLine), '> a\n> |');
  assert.equal(changed('plain|', breakLine), 'plain\n|');
  assert.equal(changed('a [b] c', breakLine), 'a \n| c');
});

test('a line break in a point without text ends the list', () => {
  assert.equal(changed('- a\n- |', breakLine), '- a\n|');
  assert.equal(changed('1. a\n2. |', breakLine), '1. a\n|');
});

test('knows whether a place is in a block of code', () => {
  for (const [text, inside] of [['```', true], ['```js\nlet a', true], ['```\na\n```', false], ['```\na\n``', true], ['```a```', false], ['````\n```\n', true], ['a', false]]) {
    assert.equal(isInCodeBlock(text, text.length), inside, text);
  }
  assert.equal(isInCodeBlock('a\n```\nb', 1), false);
});

test('an address that is pasted over a selection makes a link of it', () => {
  const selected = parse('see [the docs] now');
  assert.equal(show(selected, linkSelection(selected, ' https://a.example/b ')), 'see [the docs](https://a.example/b)| now');
  assert.equal(linkSelection(selected, 'no address'), null);
  assert.equal(linkSelection(parse('see |'), 'https://a.example'), null);
  assert.equal(linkSelection({ text: 'https://a.example', start: 0, end: 17 }, 'https://b.example'), null);
});
