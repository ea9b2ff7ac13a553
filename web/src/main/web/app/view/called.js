import { language, people, session } from '../parley.js';
import { avatar } from './avatar.js';
import { icon } from './icons.js';
import { nameOf, portrait } from './person.js';

/** The others of a direct room. */
export const othersIn = (room) => (room.people ?? []).filter(({ id }) => id !== session.user?.id);

/** What a room is called, which for a direct one is the names of the others. */
export function nameOfRoom(room) {
  if (room.visibility !== 'direct') return room.name;
  return new Intl.ListFormat(language.locale, { type: 'unit' }).format(othersIn(room).map(({ id, username }) => nameOf(id, username)));
}

/** As it is called in a sentence. */
export const called = (room) => (room.visibility === 'public' ? `#${room.name}` : nameOfRoom(room));

/** What stands before its name: whether it is open to all, or whom one talks to there. */
export function signOf(room, size = 'r') {
  if (room.visibility !== 'direct') return icon(room.visibility === 'private' ? 'lock' : 'hash');
  const [other, ...more] = othersIn(room);
  if (!other) return icon('users');
  return more.length ? avatar(other.id, String(more.length + 1), size) : portrait(other.id, other.username, { size, there: true });
}

export const byName = (one, other) => nameOfRoom(one).localeCompare(nameOfRoom(other), language.locale, { numeric: true });

/** Asks for all who are shown as the names of rooms. */
export const wantPeopleOf = (rooms) => people.want(rooms.flatMap((room) => othersIn(room).map(({ id }) => id)));
