/** @type {WeakMap<object, any>} */
const drawn = new WeakMap();

/**
 * A stored row as it is shown: the same object for as long as nothing of it changes. A message keeps the key that it had
 * as a pending one, so that its element stays.
 *
 * @param {any} row as on the wire
 * @param {number} userId who looks
 */
export function storedRow(row, userId) {
  if (!drawn.has(row)) drawn.set(row, shown(row, userId));
  return drawn.get(row);
}

function shown(row, userId) {
  const mine = row.user_id === userId;
  const mentions = row.mentions ?? [];
  return {
    ...row,
    key: mine && row.client_id ? `c${row.client_id}` : `m${row.id}`,
    at: new Date(row.timestamp),
    state: 'stored',
    pending: false,
    failed: false,
    mine,
    deleted: row.deleted === true,
    editedAt: row.edited_at ? new Date(row.edited_at) : null,
    reactions: (row.reactions ?? []).map(({ emoji, count, user_ids: userIds }) => ({ emoji, count, userIds, mine: userIds.includes(userId) })),
    replyTo: row.reply_to ?? null,
    mentions,
    mentionsMe: !mine && (row.mentions_room === true || mentions.includes(userId)),
    pinned: row.pinned === true,
  };
}

/** What is in the outbox, as it is shown. */
export function pendingRow(entry, user) {
  const { clientId, at, content, replyTo = null, state } = entry;
  return {
    key: `c${clientId}`, client_id: clientId, at: new Date(at), user_id: user.id, username: user.username, content, replyTo, state, entry,
    pending: state === 'waiting' || state === 'sending', failed: state === 'failed', mine: true, deleted: false, editedAt: null, reactions: [], mentions: [], mentionsMe: false, pinned: false,
  };
}

/** Whether there is anything that one can do with it: a stored message that somebody wrote. */
export const isMessage = (row) => !row.kind && !row.deleted && row.id !== undefined;

/** Whether somebody else wrote it, and it still says something: such rows are news, and unread. */
export const isOthers = (row, userId) => !row.kind && !row.deleted && row.user_id !== userId;

export const mayEdit = (row, user) => isMessage(row) && row.user_id === user.id;

/** @param {{role?: string}} room */
export const mayRemove = (row, room, user) =>
  isMessage(row) && (row.user_id === user.id || user.admin === true || room.role === 'owner' || room.role === 'moderator');
