/** A user who has opened a room, with the whole client model and a fake server. */
import { TestClient, deliver } from './client-fixture.js';
import { FakeClock, flushTasks } from './fake-clock.js';
import { FakeServer } from './fake-server.js';

export const [OLA, JAN] = [7, 9];

/** Ola has opened a room with messages of Jan, all of them read by default. */
export async function given(length = 3, { read = Infinity } = {}) {
  const clock = new FakeClock();
  const server = new FakeServer();
  const room = server.addRoom(1);
  for (let at = 1; at <= length; at++) server.post(1, JAN, `m${at}`);
  room.reads.set(OLA, Math.min(read, room.revision));
  const api = server.apiOf(OLA);
  const client = new TestClient(server, clock, { api });
  client.start();
  await deliver(client);
  const conversation = client.conversationCache.open(1);
  await deliver(client);
  const postByJan = async (content, more) => {
    const row = server.post(1, JAN, content, more);
    await deliver(client);
    return row;
  };
  return { clock, server, room, api, client, conversation, postByJan };
}

export const contents = ({ rows }) => rows.filter(({ kind }) => !kind).map(({ content }) => content);
export const shown = (conversation, id) => conversation.rows.find((row) => row.id === id);

export async function reconnect(client) {
  client.socket.lose();
  client.connection.wake();
  await deliver(client);
}

/** Delivers a `changes` frame, requested or not. */
export function receiveChanges(client, frame) {
  client.socket.onmessage({ data: JSON.stringify({ type: 'changes', room_id: 1, more: false, messages: [], ...frame }) });
}

/** Reads the next page now and delivers it when the returned function is called. */
export function delayNextPage(api) {
  const { messages } = api;
  let release;
  const free = new Promise((go) => { release = go; });
  api.messages = async (...args) => {
    api.messages = messages;
    const page = await messages(...args);
    await free;
    return page;
  };
  return release;
}
