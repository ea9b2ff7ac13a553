import { language, session, t, users } from '../parley.js';
import { avatar } from './avatar.js';
import { icon } from './icons.js';
import { displayName, userAvatar } from './user.js';

/** The other members of a direct room. */
export const otherMembers = (room) => (room.people ?? []).filter(({ id }) => id !== session.user?.id);

/** The name of a room; for a direct room, the names of the other members. */
export function roomName(room) {
  if (room.visibility !== 'direct') return room.name;
  return new Intl.ListFormat(language.locale, { type: 'unit' }).format(otherMembers(room).map(({ id, username }) => displayName(id, username)));
}

/** The name within a sentence. */
export const roomLabel = (room) => (room.visibility === 'public' ? `#${room.name}` : roomName(room));

/** The other members of a direct room and the user, in a sentence. */
export const memberNames = (room) => new Intl.ListFormat(language.locale)
  .format([...otherMembers(room).map(({ id, username }) => displayName(id, username)), t('reaction.you')]);

/** The icon before the name: the visibility, or the avatar of the other member. */
export function roomIcon(room, size = 'r') {
  if (room.visibility !== 'direct') return icon(room.visibility === 'private' ? 'lock' : 'hash');
  const [other, ...more] = otherMembers(room);
  if (!other) return icon('users');
  return more.length ? avatar(other.id, String(more.length + 1), size) : userAvatar(other.id, other.username, { size, there: true });
}

export const byRoomName = (one, other) => roomName(one).localeCompare(roomName(other), language.locale, { numeric: true });

/** Requests the users who give direct rooms their names. */
export const requestMembersOf = (rooms) => users.request(rooms.flatMap((room) => otherMembers(room).map(({ id }) => id)));
