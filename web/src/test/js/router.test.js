import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathOfMessage, pathOfRoom, pathOfSection, parseRoute, Router } from '../../main/web/app/model/router.js';

test('parses the path of each page', () => {
  assert.deepEqual(parseRoute('/r/12'), { page: 'room', room: 12 });
  assert.deepEqual(parseRoute('/r/12/'), { page: 'room', room: 12 });
  assert.deepEqual(parseRoute(pathOfRoom(9)), { page: 'room', room: 9 });
  assert.deepEqual(parseRoute(pathOfMessage(9, 41)), { page: 'room', room: 9, seq: 41 });
  assert.deepEqual(parseRoute('/login'), { page: 'login' });
  assert.deepEqual(parseRoute('/register'), { page: 'register' });
  assert.deepEqual(parseRoute('/join/aB_-9'), { page: 'join', token: 'aB_-9' });
  assert.deepEqual(parseRoute('/reset/aB_-9'), { page: 'reset', token: 'aB_-9' });
  assert.deepEqual(parseRoute('/manage'), { page: 'manage', section: 'people' });
  assert.deepEqual(parseRoute(pathOfSection('audit')), { page: 'manage', section: 'audit' });
});

test('parses any other path as home', () => {
  for (const path of ['/', '/r/', '/r/0', '/r/x', '/r/1e3', '/r/9999999999999999999', '/r/9/0', '/r/9/x', '/r/9/1/2', '/rooms', '/join', '/join/', '/join/a/b', '/reset/%20', '/manage/users', '/manage/people/7']) assert.deepEqual(parseRoute(path), { page: 'home' });
});

test('follows Back, and a redirect adds no history entry', () => {
  const window = fakeWindow();
  const router = new Router(window);
  let changes = 0;
  router.subscribe(() => changes++);
  router.replace('/r/1');
  router.go('/r/2');
  router.go('/r/2');
  assert.deepEqual(window.steps, ['/r/1', '/r/2']);
  window.back();
  assert.deepEqual([router.route.room, changes], [1, 3]);
});

function fakeWindow() {
  const steps = ['/'];
  let popped = () => {};
  return {
    steps,
    location: { get pathname() { return steps.at(-1); } },
    history: { pushState: (_, __, path) => steps.push(path), replaceState: (_, __, path) => steps.splice(-1, 1, path) },
    addEventListener: (_, then) => { popped = then; },
    back: () => { steps.pop(); popped(); },
  };
}
