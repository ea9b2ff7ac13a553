import { Conversation } from './conversation.js';

const KEPT = 12;

/** The rooms that were opened last keep their rows, so that coming back shows them at once. */
export class Conversations {
  #make;
  /** @type {Map<number, Conversation>} the one opened last comes last */
  #kept = new Map();

  /** @param {(roomId: number) => Conversation} make */
  constructor(make) {
    this.#make = make;
  }

  open(roomId) {
    const kept = this.#kept.get(roomId);
    const conversation = kept && !kept.isGone ? kept : this.#make(roomId);
    this.#kept.delete(roomId);
    this.#kept.set(roomId, conversation);
    if (this.#kept.size > KEPT) this.forget(this.#kept.keys().next().value);
    conversation.open();
    return conversation;
  }

  forget(roomId) {
    this.#kept.get(roomId)?.leave();
    this.#kept.delete(roomId);
  }

  clear() {
    for (const roomId of [...this.#kept.keys()]) this.forget(roomId);
  }
}
