import { Conversation } from './conversation.js';

const CAPACITY = 12;

/** An LRU cache: the rooms opened last keep their rows, so that switching back shows them at once. */
export class ConversationCache {
  #make;
  /** @type {Map<number, Conversation>} least recently opened first */
  #cached = new Map();

  /** @param {(roomId: number) => Conversation} make */
  constructor(make) {
    this.#make = make;
  }

  open(roomId) {
    const kept = this.#cached.get(roomId);
    const conversation = kept && !kept.isGone ? kept : this.#make(roomId);
    this.#cached.delete(roomId);
    this.#cached.set(roomId, conversation);
    if (this.#cached.size > CAPACITY) this.evict(this.#cached.keys().next().value);
    conversation.open();
    return conversation;
  }

  evict(roomId) {
    this.#cached.get(roomId)?.dispose();
    this.#cached.delete(roomId);
  }

  clear() {
    for (const roomId of [...this.#cached.keys()]) this.evict(roomId);
  }
}
