import { pathOfMessage } from '../model/router.js';
import { t } from '../parley.js';
import { copyToClipboard } from './copy-to-clipboard.js';
import { openDialog } from './open-dialog.js';
import { errorText } from './field.js';

/** Runs the actions on a message, and reports their outcome in the room. */
export class MessageActions {
  #log;

  constructor(log) {
    this.#log = log;
  }

  run(name, row) {
    const { conversation } = this.#log;
    switch (name) {
      case 'reply': return this.#emit('reply', row);
      case 'edit': return this.#log.edit(row);
      case 'pin': return this.#report(conversation.commands.pin(row, !row.pinned), row.pinned ? 'messageActions.unpinned' : 'messageActions.pinned');
      case 'unread': return this.#report(conversation.readPosition.markUnread(row), 'messageActions.markedUnread');
      case 'link': return this.#copy(location.origin + pathOfMessage(this.#log.room.id, row.seq), 'messageActions.linkCopied');
      case 'text': return this.#copy(row.content, 'messageActions.textCopied');
      case 'delete': return this.#delete(row);
      default: return undefined;
    }
  }

  react(row, emoji) {
    const on = !row.reactions.find((one) => one.emoji === emoji)?.mine;
    return this.#report(this.#log.conversation.commands.react(row, emoji, on));
  }

  /** The focused row will be gone, so the log takes the focus. */
  async #delete(row) {
    const dialog = await openDialog('delete-message', { row, conversation: this.#log.conversation });
    dialog?.addEventListener('done', () => this.#log.scroller.focus({ preventScroll: true }), { once: true });
  }

  async #report(promise, done) {
    try {
      await promise;
      if (done) this.#notify(t(done));
    } catch (problem) {
      if (!problem.code) throw problem;
      this.#notify(errorText('message', problem.code));
    }
  }

  async #copy(text, done) {
    this.#notify(t(await copyToClipboard(text) ? done : 'messageActions.notCopied'));
  }

  #notify(text) {
    this.#emit('toast', text);
  }

  #emit(type, detail) {
    this.#log.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  }
}
