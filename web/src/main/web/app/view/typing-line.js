import { html, nothing } from 'lit';
import { people, t, typing } from '../parley.js';
import { Element } from './element.js';
import { nameOf } from './person.js';

const NAMED = 2;

/** Who is writing here just now. It has its place whether or not anybody is. */
class TypingLine extends Element {
  static properties = { roomId: { attribute: false } };

  get followed() {
    return [typing, people];
  }

  willUpdate() {
    people.want(typing.in(this.roomId));
  }

  render() {
    const names = typing.in(this.roomId).map((id) => nameOf(id));
    return html`<p class="typing" aria-live="off">${names.length ? html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span><span dir="auto">${sentence(names)}</span>` : nothing}</p>`;
  }
}

function sentence(names) {
  if (names.length > NAMED) return t('typing.several');
  return names.length === 1 ? t('typing.one', { name: names[0] }) : t('typing.two', { name: names[0], other: names[1] });
}

customElements.define('parley-typing', TypingLine);
