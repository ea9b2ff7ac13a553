import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Connection } from '../../main/web/app/model/connection.js';
import { Clock, settled } from './clock.js';

function given() {
  const clock = new Clock();
  const sockets = [];
  const connection = new Connection(() => {
    const socket = { close() { this.closed = true; } };
    sockets.push(socket);
    return socket;
  }, clock, () => 1);
  const ended = [];
  connection.onEnded = (why) => ended.push(why);
  connection.start();
  return { clock, sockets, connection, ended };
}

test('comes back after the codes that say come back', async () => {
  for (const code of [1001, 1006, 4401, 4402]) {
    const { clock, sockets, connection } = given();
    sockets[0].onopen();
    sockets[0].onclose({ code });
    await clock.pass(500);
    assert.deepEqual([sockets.length, connection.state], [2, 'connecting'], code);
  }
});

test('stays away after the codes that say so, and says why', async () => {
  const why = new Map([[1008, 'policy'], [4501, 'session'], [4503, 'deactivated'], [4505, 'gone'], [4506, 'crowded']]);
  for (const [code, reason] of why) {
    const { clock, sockets, connection, ended } = given();
    sockets[0].onopen();
    sockets[0].onclose({ code });
    await clock.pass(60_000);
    assert.deepEqual([sockets.length, connection.state, ended], [1, 'ended', [reason]]);
  }
});

test('waits longer each time, and starts over once it has been open for a while', async () => {
  const { clock, sockets, connection } = given();
  const delays = [];
  const lose = () => {
    sockets.at(-1).onclose({ code: 1006 });
    delays.push(connection.nextTryAt - clock.now());
  };
  lose();
  await clock.pass(500);
  lose();
  await clock.pass(1000);
  sockets.at(-1).onopen();
  lose();
  await clock.pass(2000);
  sockets.at(-1).onopen();
  await clock.pass(5000);
  lose();
  assert.deepEqual(delays, [500, 1000, 2000, 500]);
});

test('tries at once when asked to, and only once', async () => {
  const { clock, sockets, connection } = given();
  sockets[0].onclose({ code: 1006 });
  connection.tryNow();
  connection.tryNow();
  await clock.pass(400);
  assert.equal(sockets.length, 2);
});

test('tells the user only of a break that lasts', async () => {
  const { clock, sockets, connection } = given();
  sockets[0].onopen();
  sockets[0].onclose({ code: 1006 });
  await clock.pass(500);
  sockets[1].onopen();
  await clock.pass(10_000);
  assert.equal(connection.late, false);
  sockets[1].onclose({ code: 1006 });
  await clock.pass(2_000);
  assert.equal(connection.late, true);
});

test('asks why an upgrade was refused', async () => {
  const { clock, sockets, connection, ended } = given();
  connection.whyRefused = async () => 'session';
  sockets[0].onclose({ code: 1006 });
  await settled();
  await clock.pass(60_000);
  assert.deepEqual([sockets.length, ended], [1, ['session']]);
});

test('begins anew after an end, once somebody has signed in again', async () => {
  const { clock, sockets, connection } = given();
  sockets[0].onopen();
  sockets[0].onclose({ code: 4501 });
  connection.start();
  sockets[1].onopen();
  await clock.pass(10_000);
  assert.deepEqual([sockets.length, connection.state, connection.late], [2, 'open', false]);
});

test('has one socket, however often it is started', () => {
  const { sockets, connection } = given();
  connection.start();
  sockets[0].onopen();
  connection.start();
  assert.equal(sockets.length, 1);
});

test('hears nothing more of a room that was left', () => {
  const { sockets, connection, ended } = given();
  const heard = [];
  connection.onFrame = (frame) => heard.push(frame);
  sockets[0].onopen();
  sockets[0].onmessage({ data: '{"type":"message"}' });
  sockets[0].onmessage({ data: 'not json' });
  connection.stop();
  sockets[0].onmessage({ data: '{"type":"message"}' });
  sockets[0].onclose({ code: 1005 });
  assert.deepEqual([heard.length, sockets[0].closed, ended], [1, true, []]);
});
