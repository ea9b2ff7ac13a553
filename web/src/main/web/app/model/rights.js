import { GENERAL } from './rooms.js';

const RANKS = { member: 1, moderator: 2, owner: 3 };

/** What one is in a room: administrators are as owners wherever they are. */
const rankIn = (room, user) => (user.admin ? RANKS.owner : RANKS[room.role] ?? 0);
const isDirect = ({ visibility }) => visibility === 'direct';
const isOpen = (room) => !isDirect(room) && !room.archived;

export const mayChangeTopic = (room, user) => isOpen(room) && rankIn(room, user) >= RANKS.moderator;
export const mayRename = (room, user) => isOpen(room) && rankIn(room, user) >= RANKS.owner;
export const mayArchive = (room, user) => room.id !== GENERAL && !isDirect(room) && rankIn(room, user) >= RANKS.owner;
export const mayDelete = (room, user) => room.id !== GENERAL && !isDirect(room) && rankIn(room, user) >= RANKS.owner;
export const mayLeave = (room) => room.id !== GENERAL && !isDirect(room);
export const mayWrite = (room) => !room.archived;

/** Everybody is in `general` as it is. */
export const mayInvite = (room, user) => room.id !== GENERAL && isOpen(room) && rankIn(room, user) >= RANKS.moderator;
export const maySeeBans = (room, user) => room.id !== GENERAL && isOpen(room) && rankIn(room, user) >= RANKS.moderator;

/** @returns {('member' | 'moderator' | 'owner')[]} the other roles that one may give to a member */
export function rolesFor(room, user, member) {
  if (!isOpen(room)) return [];
  const own = member.id === user.id && !user.admin;
  const roles = Object.keys(RANKS).filter((role) => role !== member.role && (room.id !== GENERAL || role !== 'owner'));
  if (own) return roles.filter((role) => RANKS[role] < RANKS[member.role]);
  return rankIn(room, user) >= RANKS.owner ? roles : [];
}

/** Nobody above one's own role; oneself is leaving. */
export const mayRemoveMember = (room, user, member) => room.id !== GENERAL && isOpen(room) && member.id !== user.id
  && rankIn(room, user) >= RANKS.moderator && rankIn(room, user) >= RANKS[member.role];

export const mayBan = (room, user, member) => mayRemoveMember(room, user, member) && !member.admin;
