import { html, nothing } from 'lit';
import { isMuted, newsOf } from '../model/news.js';
import { pathOfRoom } from '../model/router.js';
import { drafts, presence, t } from '../parley.js';
import { nameOfRoom, othersIn, signOf } from './called.js';
import { goThere } from './go.js';
import { icon } from './icons.js';
import { upTo99 } from './times.js';

/** One room in the list. @param {boolean} current whether it is open */
export function placeRow(room, current) {
  const news = newsOf(room);
  const quiet = isMuted(room) || room.archived;
  return html`<li><a class="row ${news.bold ? 'unread' : ''} ${quiet ? 'muted' : ''}" href=${pathOfRoom(room.id)} aria-current=${current ? 'page' : nothing} @click=${goThere}>
    ${signOf(room)}<span class="name" dir="auto">${nameOfRoom(room)}</span>
    ${told(room)}
    ${isMuted(room) ? icon('bell-off') : nothing}
    ${drafts.has(room.id) && !current ? html`<span class="draft">${icon('pencil')}<span class="vh">, ${t('rooms.draft')}</span></span>` : nothing}
    ${unread(room, news)}
  </a></li>`;
}

/** What is seen, in words. */
function told(room) {
  const others = othersIn(room);
  const words = [
    room.visibility === 'private' && t('rooms.private'),
    others.length === 1 && t(`presence.${presence.of(others[0].id)}`),
    isMuted(room) && t('rooms.muted'),
  ].filter(Boolean);
  return words.length ? html`<span class="vh">, ${words.join(', ')}</span>` : nothing;
}

/** A number only for what is meant for oneself; what else is new is told by weight, and in words. */
function unread({ visibility }, { count, bold }) {
  if (count) {
    const words = t(visibility === 'direct' ? 'rooms.unreadMessages' : 'rooms.mentions', { count });
    return html`<span class="badge num"><span aria-hidden="true">${upTo99(count)}</span><span class="vh">, ${words}</span></span>`;
  }
  return bold ? html`<span class="vh">, ${t('rooms.unread')}</span>` : nothing;
}
