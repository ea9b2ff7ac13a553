import { html, nothing } from 'lit';
import { isMuted, badgeOf } from '../model/unread-badge.js';
import { pathOfRoom } from '../model/router.js';
import { drafts, presence, t } from '../parley.js';
import { roomName, otherMembers, roomIcon } from './room-names.js';
import { navigate } from './navigation.js';
import { icon } from './icons.js';
import { cappedCount } from './time-format.js';

/** A room in the list. @param {boolean} current whether it is open */
export function roomListItem(room, current) {
  const badge = badgeOf(room);
  const quiet = isMuted(room) || room.archived;
  return html`<li><a class="room-row ${badge.bold ? 'unread' : ''} ${quiet ? 'muted' : ''}" href=${pathOfRoom(room.id)} aria-current=${current ? 'page' : nothing} @click=${navigate}>
    ${roomIcon(room)}<span class="name" dir="auto">${roomName(room)}</span>
    ${roomState(room)}
    ${isMuted(room) ? icon('bell-off') : nothing}
    ${drafts.has(room.id) && !current ? html`<span class="draft">${icon('pencil')}<span class="visually-hidden">, ${t('rooms.draft')}</span></span>` : nothing}
    ${unreadBadge(room, badge)}
  </a></li>`;
}

/** What the icons mean, for screen readers. */
function roomState(room) {
  const others = otherMembers(room);
  const words = [
    room.visibility === 'private' && t('rooms.private'),
    others.length === 1 && t(`presence.${presence.get(others[0].id)}`),
    isMuted(room) && t('rooms.muted'),
  ].filter(Boolean);
  return words.length ? html`<span class="visually-hidden">, ${words.join(', ')}</span>` : nothing;
}

/** A number for messages addressed to the user; other unread messages only make the name bold. */
function unreadBadge({ visibility }, { count, bold }) {
  if (count) {
    const words = t(visibility === 'direct' ? 'rooms.unreadMessages' : 'rooms.mentions', { count });
    return html`<span class="badge num"><span aria-hidden="true">${cappedCount(count)}</span><span class="visually-hidden">, ${words}</span></span>`;
  }
  return bold ? html`<span class="visually-hidden">, ${t('rooms.unread')}</span>` : nothing;
}
