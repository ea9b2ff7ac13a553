import { GENERAL } from './rooms.js';

const RANKS = { member: 1, moderator: 2, owner: 3 };

/** Administrators rank as owners in each of their rooms. */
const rankOf = (room, user) => (user.admin ? RANKS.owner : RANKS[room.role] ?? 0);
const isDirect = ({ visibility }) => visibility === 'direct';
const isOpen = (room) => !isDirect(room) && !room.archived;

export const mayChangeTopic = (room, user) => isOpen(room) && rankOf(room, user) >= RANKS.moderator;
export const mayRename = (room, user) => isOpen(room) && rankOf(room, user) >= RANKS.owner;
export const mayArchive = (room, user) => room.id !== GENERAL && !isDirect(room) && rankOf(room, user) >= RANKS.owner;
export const mayDelete = (room, user) => room.id !== GENERAL && !isDirect(room) && rankOf(room, user) >= RANKS.owner;
export const mayLeave = (room) => room.id !== GENERAL && !isDirect(room);
export const mayWrite = (room) => !room.archived;

/** Nobody can be added to or removed from `general`. */
export const mayInvite = (room, user) => room.id !== GENERAL && isOpen(room) && rankOf(room, user) >= RANKS.moderator;
export const maySeeBans = (room, user) => room.id !== GENERAL && isOpen(room) && rankOf(room, user) >= RANKS.moderator;

/** @returns {('member' | 'moderator' | 'owner')[]} the other roles that the user may give to the member */
export function rolesFor(room, user, member) {
  if (!isOpen(room)) return [];
  const own = member.id === user.id && !user.admin;
  const roles = Object.keys(RANKS).filter((role) => role !== member.role && (room.id !== GENERAL || role !== 'owner'));
  if (own) return roles.filter((role) => RANKS[role] < RANKS[member.role]);
  return rankOf(room, user) >= RANKS.owner ? roles : [];
}

/** Nobody may remove a member of a higher role, or themselves. */
export const mayRemoveMember = (room, user, member) => room.id !== GENERAL && isOpen(room) && member.id !== user.id
  && rankOf(room, user) >= RANKS.moderator && rankOf(room, user) >= RANKS[member.role];

export const mayBan = (room, user, member) => mayRemoveMember(room, user, member) && !member.admin;
