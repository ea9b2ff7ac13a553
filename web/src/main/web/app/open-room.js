import { Connection } from './model/connection.js';
import { Conversation } from './model/conversation.js';
import { api, clock, outbox, random, rooms, session } from './parley.js';

/** Joins the parts of one open room; whoever opens it says what happens when it ends, and closes it. */
export function openRoom(id) {
  const address = `${location.origin.replace(/^http/, 'ws')}/ws/${id}`;
  const connection = new Connection(() => new WebSocket(address), clock, random);
  connection.whyRefused = () => whyRefused(id);
  const conversation = new Conversation({ roomId: id, userId: session.user.id, api, outbox, connection, clock });
  conversation.open();
  return conversation;
}

async function whyRefused(id) {
  if (!await session.check()) return 'session';
  await rooms.refresh();
  return rooms.find(id) ? null : 'gone';
}
