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

const preloads = (html) => [...html.matchAll(/<link rel="modulepreload"[^>]* href="@assets@\/(app\/[^"]+)">/g)].map(([, name]) => name);
const list = (id) => preloads(page.match(new RegExp(`<template id="${id}-modules">([^]*?)</template>`))[1]);
const same = (one, other) => assert.deepEqual([...one].sort(), [...other].sort());

test('preloads the modules that every page needs', () => {
  same(preloads(page.replace(/<template[^]*?<\/template>/g, '')), first);
});

test('preloads the other modules of the chat and of the sign-in page', () => {
  same(list('chat'), [...chat].filter((name) => !first.has(name)));
  same(list('sign-in'), [...signIn].filter((name) => !first.has(name)));
});

/** Parts that need a response of the server anyway are loaded when they are opened. */
const isNotPreloaded = (name) => /^app\/(model\/account-admin|view\/(join-reset|admin|account-admin|room-dialogs|settings))\//.test(name);

test('preloads the modules that user actions need later', () => {
  same(list('later'), all.filter((name) => !first.has(name) && !chat.has(name) && !signIn.has(name) && !isNotPreloaded(name) && !/^app\/i18n\/([\w-]+\/)?..\.js$/.test(name)));
});

test('no page needs a module that is not preloaded', () => {
  assert.deepEqual([...first, ...chat, ...signIn].filter(isNotPreloaded), []);
});
