import { pathOfMessage } from '../model/router.js';
import { t } from '../parley.js';
import { copied } from './copied.js';
import { openDialog } from './open-dialog.js';
import { errorText } from './field.js';

/** What the actions on a message do; what fails is said in the room. */
export class Deeds {
  #log;

  constructor(log) {
    this.#log = log;
  }

  do(name, row) {
    const { conversation } = this.#log;
    switch (name) {
      case 'reply': return this.#tell('reply', row);
      case 'edit': return this.#log.edit(row);
      case 'pin': return this.#attempt(conversation.pin(row, !row.pinned), row.pinned ? 'tools.unpinned' : 'tools.pinned');
      case 'unread': return this.#attempt(conversation.markUnread(row), 'tools.markedUnread');
      case 'link': return this.#copy(location.origin + pathOfMessage(this.#log.room.id, row.seq), 'tools.linkCopied');
      case 'text': return this.#copy(row.content, 'tools.textCopied');
      case 'delete': return this.#delete(row);
      default: return undefined;
    }
  }

  react(row, emoji) {
    const on = !row.reactions.find((one) => one.emoji === emoji)?.mine;
    return this.#attempt(this.#log.conversation.react(row, emoji, on));
  }

  /** The row and the focus in it will be gone: the log itself takes it. */
  async #delete(row) {
    const dialog = await openDialog('remove', { row, conversation: this.#log.conversation });
    dialog?.addEventListener('done', () => this.#log.scroller.focus({ preventScroll: true }), { once: true });
  }

  async #attempt(promise, done) {
    try {
      await promise;
      if (done) this.#say(t(done));
    } catch (problem) {
      if (!problem.code) throw problem;
      this.#say(errorText('message', problem.code));
    }
  }

  async #copy(text, done) {
    this.#say(t(await copied(text) ? done : 'tools.notCopied'));
  }

  #say(text) {
    this.#tell('say', text);
  }

  #tell(type, detail) {
    this.#log.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  }
}
