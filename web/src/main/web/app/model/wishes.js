/** Reactions that were given and are not in their rows yet: shown at once, and corrected by the row. */
export class Wishes {
  /** @type {Map<number, Map<string, {on: boolean, until: number}>>} */
  #wishes = new Map();
  /** @type {WeakMap<object, any>} */
  #granted = new WeakMap();

  /** @returns {{}} stands for this wish */
  make(row, emoji, on) {
    const wish = { on, until: Infinity };
    if (!this.#wishes.has(row.id)) this.#wishes.set(row.id, new Map());
    this.#wishes.get(row.id).set(emoji, wish);
    this.#granted = new WeakMap();
    return wish;
  }

  /** Stored: the row that has it is the one of this revision. */
  stored(wish, revision) {
    wish.until = revision;
  }

  refused(id, emoji, wish) {
    if (this.#wishes.get(id)?.get(emoji) === wish) this.#forget(id, emoji);
  }

  /** @param {any} row as {@link storedRow} gives it */
  on(row, userId) {
    const wishes = this.#wishes.get(row.id);
    if (!wishes) return row;
    for (const [emoji, { until }] of wishes) if (row.deleted || row.revision >= until) this.#forget(row.id, emoji);
    if (!this.#granted.has(row)) this.#granted.set(row, granted(row, wishes, userId));
    return this.#granted.get(row);
  }

  #forget(id, emoji) {
    const wishes = this.#wishes.get(id);
    wishes.delete(emoji);
    if (wishes.size === 0) this.#wishes.delete(id);
    this.#granted = new WeakMap();
  }
}

function granted(row, wishes, userId) {
  const reactions = row.reactions.map((reaction) => (wishes.has(reaction.emoji) ? withMe(reaction, wishes.get(reaction.emoji).on, userId) : reaction));
  for (const [emoji, { on }] of wishes) {
    if (!row.reactions.some((reaction) => reaction.emoji === emoji)) reactions.push(withMe({ emoji, count: 0, userIds: [], mine: false }, on, userId));
  }
  return wishes.size === 0 ? row : { ...row, reactions: reactions.filter(({ count }) => count > 0) };
}

function withMe({ emoji, count, userIds, mine }, on, userId) {
  if (on === mine) return { emoji, count, userIds, mine };
  const others = userIds.filter((id) => id !== userId);
  return { emoji, count: count + (on ? 1 : -1), userIds: on ? [...others, userId] : others, mine: on };
}
