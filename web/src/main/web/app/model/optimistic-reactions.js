/** Own reactions that are not in their rows yet: shown at once, replaced by the stored row. */
export class OptimisticReactions {
  /** @type {Map<number, Map<string, {on: boolean, until: number}>>} */
  #pending = new Map();
  /** @type {WeakMap<object, any>} */
  #cache = new WeakMap();

  /** @returns {{}} a handle for {@link confirm} and {@link revert} */
  add(row, emoji, on) {
    const handle = { on, until: Infinity };
    if (!this.#pending.has(row.id)) this.#pending.set(row.id, new Map());
    this.#pending.get(row.id).set(emoji, handle);
    this.#cache = new WeakMap();
    return handle;
  }

  /** The server has stored the reaction: the row with this revision contains it. */
  confirm(handle, revision) {
    handle.until = revision;
  }

  revert(id, emoji, handle) {
    if (this.#pending.get(id)?.get(emoji) === handle) this.#remove(id, emoji);
  }

  /** @param {any} row as returned by {@link storedRow} */
  apply(row, userId) {
    const pending = this.#pending.get(row.id);
    if (!pending) return row;
    for (const [emoji, { until }] of pending) if (row.deleted || row.revision >= until) this.#remove(row.id, emoji);
    if (!this.#cache.has(row)) this.#cache.set(row, withPending(row, pending, userId));
    return this.#cache.get(row);
  }

  #remove(id, emoji) {
    const pending = this.#pending.get(id);
    pending.delete(emoji);
    if (pending.size === 0) this.#pending.delete(id);
    this.#cache = new WeakMap();
  }
}

function withPending(row, pending, userId) {
  const reactions = row.reactions.map((reaction) => (pending.has(reaction.emoji) ? withOwn(reaction, pending.get(reaction.emoji).on, userId) : reaction));
  for (const [emoji, { on }] of pending) {
    if (!row.reactions.some((reaction) => reaction.emoji === emoji)) reactions.push(withOwn({ emoji, count: 0, userIds: [], mine: false }, on, userId));
  }
  return pending.size === 0 ? row : { ...row, reactions: reactions.filter(({ count }) => count > 0) };
}

function withOwn({ emoji, count, userIds, mine }, on, userId) {
  if (on === mine) return { emoji, count, userIds, mine };
  const others = userIds.filter((id) => id !== userId);
  return { emoji, count: count + (on ? 1 : -1), userIds: on ? [...others, userId] : others, mine: on };
}
