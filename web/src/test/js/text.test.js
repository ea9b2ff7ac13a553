import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEmojiOnly, isLong, splitLinks } from '../../main/web/app/model/text.js';

const links = (text) => splitLinks(text).filter(({ href }) => href).map(({ href }) => href);

test('keeps every character', () => {
  for (const text of ['', 'plain', 'see https://a.example/x, or www.b.example.\n\nbye', 'http://', '<img src=x onerror=alert(1)>']) {
    assert.equal(splitLinks(text).map((token) => token.text).join(''), text);
  }
});

test('leaves trailing punctuation out of a link', () => {
  assert.deepEqual(links('Look: https://a.example/x?y=1&z=2.'), ['https://a.example/x?y=1&z=2']);
  assert.deepEqual(links('(see http://a.example/x_(y)).'), ['http://a.example/x_(y)']);
  assert.deepEqual(links('„https://a.example/b”, https://c.example!'), ['https://a.example/b', 'https://c.example/']);
});

test('links www addresses by https', () => {
  assert.deepEqual(links('www.example.org/a'), ['https://www.example.org/a']);
});

test('links only http and https addresses', () => {
  assert.deepEqual(links('javascript:alert(1) data:text/html,x file:///etc/passwd ftp://x vbscript:y'), []);
  assert.deepEqual(links('http:// https://[ www.'), []);
  assert.deepEqual(links('https://evil.example/"onmouseover=alert(1)'), ['https://evil.example/']);
});

test('recognizes messages of one to three emoji', () => {
  for (const text of ['🎉', '👍🏽 👍', '👨‍👩‍👧‍👦', '🇵🇱', '❤️', '1️⃣']) assert.equal(isEmojiOnly(text), true, text);
  for (const text of ['', ' ', '1', '#', 'ok 👍', '👍👍👍👍', '☺︎ x']) assert.equal(isEmojiOnly(text), false, text);
});

test('a message of many lines or characters is long', () => {
  assert.deepEqual([isLong('a\n'.repeat(500)), isLong('a'.repeat(8000)), isLong('a\n'.repeat(10))], [true, true, false]);
});
