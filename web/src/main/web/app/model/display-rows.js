import { isMessage, pendingRow, storedRow } from './rows.js';

/**
 * The rows of a conversation in display order: the stored rows with pending reactions applied, then the messages that are
 * still in the outbox. The list is the same object until one of its sources changes.
 */
export class DisplayRows {
  #roomId;
  #user;
  #timeline;
  #commands;
  #outbox;
  #versions = '';
  /** @type {any[]} */
  #rows = [];

  /**
   * @param {{roomId: number, user: {id: number, username: string}, timeline: import('./timeline.js').Timeline,
   *   commands: import('./message-commands.js').MessageCommands, outbox: import('./outbox.js').Outbox}} sources
   */
  constructor({ roomId, user, timeline, commands, outbox }) {
    this.#roomId = roomId;
    this.#user = user;
    this.#timeline = timeline;
    this.#commands = commands;
    this.#outbox = outbox;
  }

  get all() {
    const versions = [this.#timeline, this.#commands, this.#outbox].map(({ version }) => version).join();
    if (versions !== this.#versions) {
      this.#rows = this.#merge();
      this.#versions = versions;
    }
    return this.#rows;
  }

  /** The user's last message that can be edited. */
  get lastOwn() {
    return this.all.findLast((row) => row.mine && isMessage(row));
  }

  /** Pending messages belong after the newest row, so they are left out while that is not loaded. */
  #merge() {
    const { rows, hasNewer } = this.#timeline;
    const { id } = this.#user;
    const stored = rows.map((row) => this.#commands.applyPending(storedRow(row, id), id));
    if (hasNewer) return stored;
    const arrived = new Set(rows.filter(({ user_id: userId }) => userId === id).map(({ client_id: clientId }) => clientId));
    const pending = this.#outbox.entriesOf(this.#roomId).filter(({ clientId }) => !arrived.has(clientId));
    return [...stored, ...pending.map((entry) => pendingRow(entry, this.#user))];
  }
}
