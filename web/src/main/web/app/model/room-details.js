/** A room as the server last described it, and the later rows of its log that change its name, topic or members. */
export class RoomDetails {
  #received = { revision: -1 };
  /** Members who joined (1) and left (-1) since then, by seq. */
  #memberChanges = new Map();
  /** The newest row since then that changed the name or topic. */
  #lastRename = null;

  /** The revision of the last description. */
  get revision() {
    return this.#received.revision;
  }

  /** The room with the later rows applied. */
  get current() {
    const { revision: _revision, ...details } = this.#received;
    let { members } = details;
    for (const change of this.#memberChanges.values()) members += change;
    return { ...details, members, ...this.#lastRename?.room };
  }

  /** Merges a description. Rows that it contains no longer count. */
  merge(room) {
    this.#received = { ...this.#received, ...room };
    for (const seq of this.#memberChanges.keys()) if (seq <= room.revision) this.#memberChanges.delete(seq);
    if (this.#lastRename && this.#lastRename.seq <= room.revision) this.#lastRename = null;
  }

  /** Merges only the user's own settings: they have no revision, so the last value received holds. */
  mergeOwnSettings({ role, notifications }) {
    this.#received = { ...this.#received, ...(role && { role }), ...(notifications && { notifications }) };
  }

  /** Applies a row of the log, unless the last description contains it. */
  applyRow(row) {
    if (row.seq <= this.revision) return;
    if (row.kind === 'joined') this.#memberChanges.set(row.seq, 1);
    if (row.kind === 'left') this.#memberChanges.set(row.seq, -1);
    if (row.kind === 'room' && row.seq > (this.#lastRename?.seq ?? 0)) this.#lastRename = row;
  }
}
