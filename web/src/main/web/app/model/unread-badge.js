/**
 * The unread badge of a room, by its notification level: a number for mentions, in direct rooms for all messages; bold
 * for the rest.
 *
 * @param {{visibility: string, notifications?: 'all' | 'mentions' | 'nothing', archived?: boolean, unread: number, mentions: number}} room
 * @returns {{count: number, bold: boolean}}
 */
export function badgeOf({ visibility, notifications = 'all', unread, mentions }) {
  const all = notifications === 'all';
  const count = all && visibility === 'direct' ? unread : mentions;
  return { count, bold: count > 0 || (all && unread > 0) };
}

export const isMuted = ({ notifications }) => notifications === 'nothing';

/** The badge of all rooms together, for the page title. Muted and archived rooms do not count. */
export function totalBadge(rooms) {
  const counted = rooms.filter((room) => !isMuted(room) && !room.archived).map(badgeOf);
  return { count: counted.reduce((sum, { count }) => sum + count, 0), bold: counted.some(({ bold }) => bold) };
}
