/**
 * What a room's unread messages come to, by the level at which one wants to hear of it: a number for what is meant for
 * oneself, which in a direct room is all; weight for the rest.
 *
 * @param {{visibility: string, notifications?: 'all' | 'mentions' | 'nothing', archived?: boolean, unread: number, mentions: number}} room
 * @returns {{count: number, bold: boolean}}
 */
export function newsOf({ visibility, notifications = 'all', unread, mentions }) {
  const all = notifications === 'all';
  const count = all && visibility === 'direct' ? unread : mentions;
  return { count, bold: count > 0 || (all && unread > 0) };
}

export const isMuted = ({ notifications }) => notifications === 'nothing';

/** What all rooms come to for whoever sees no more than the title: of what is muted or archived, nothing. */
export function sumOf(rooms) {
  const heard = rooms.filter((room) => !isMuted(room) && !room.archived).map(newsOf);
  return { count: heard.reduce((sum, { count }) => sum + count, 0), bold: heard.some(({ bold }) => bold) };
}
