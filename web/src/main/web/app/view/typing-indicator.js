import { html, nothing } from 'lit';
import { users, t, typing } from '../parley.js';
import { Element } from './element.js';
import { displayName } from './user.js';

const MAX_NAMES = 2;

/** Shows who is typing. Its height is always reserved. */
class TypingIndicator extends Element {
  static properties = { roomId: { attribute: false } };

  get observed() {
    return [typing, users];
  }

  willUpdate() {
    users.request(typing.usersIn(this.roomId));
  }

  render() {
    const names = typing.usersIn(this.roomId).map((id) => displayName(id));
    return html`<p class="typing" aria-live="off">${names.length ? html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span><span dir="auto">${sentence(names)}</span>` : nothing}</p>`;
  }
}

function sentence(names) {
  if (names.length > MAX_NAMES) return t('typing.several');
  return names.length === 1 ? t('typing.one', { name: names[0] }) : t('typing.two', { name: names[0], other: names[1] });
}

customElements.define('parley-typing-indicator', TypingIndicator);
