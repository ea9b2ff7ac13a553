import { conversations } from './parley.js';

/** Whoever opens a room says what happens when it is gone, and closes it. */
export const openRoom = (id) => conversations.open(id);
