import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const web = new URL('../../main/web/', import.meta.url);
const page = readFileSync(new URL('index.html', web), 'utf8');

/** A module and all its static imports. */
function closure(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  const source = readFileSync(new URL(name, web), 'utf8');
  for (const [, path] of source.matchAll(/^import (?:[^;]*? from )?'(\.[^']+)'/gm)) {
    closure(new URL(path, new URL(name, 'file:///')).pathname.slice(1), found);
  }
  return found;
}

const [main, chat, signIn] = ['main', 'view/chat', 'view/sign-in'].map((name) => closure(`app/${name}.js`));
const first = new Set([...main, ...[...chat].filter((name) => signIn.has(name))]);
const all = readdirSync(new URL('app', web), { recursive: true }).filter((name) => name.endsWith('.js')).map((name) => `app/${name}`);

const asked = (html) => [...html.matchAll(/<link rel="modulepreload"[^>]* href="@assets@\/(app\/[^"]+)">/g)].map(([, name]) => name);
const list = (id) => asked(page.match(new RegExp(`<template id="${id}-modules">([^]*?)</template>`))[1]);
const same = (one, other) => assert.deepEqual([...one].sort(), [...other].sort());

test('asks at once for what every page needs', () => {
  same(asked(page.replace(/<template[^]*?<\/template>/g, '')), first);
});

test('asks at once for what else the chat needs, or the sign-in', () => {
  same(list('chat'), [...chat].filter((name) => !first.has(name)));
  same(list('sign-in'), [...signIn].filter((name) => !first.has(name)));
});

/** Modules that do nothing without the server's answer are loaded when they are opened. */
const isFar = (name) => /^app\/(model\/account-admin|view\/(join-reset|admin|account-admin|room-dialogs|settings))\//.test(name);

test('asks later for all that is needed only when something is done', () => {
  same(list('later'), all.filter((name) => !first.has(name) && !chat.has(name) && !signIn.has(name) && !isFar(name) && !/^app\/i18n\/([\w-]+\/)?..\.js$/.test(name)));
});

test('what is far stays far', () => {
  assert.deepEqual([...first, ...chat, ...signIn].filter(isFar), []);
});
