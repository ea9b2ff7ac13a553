/** @type {WeakMap<object, any>} */
const displayRows = new WeakMap();

/**
 * A stored row in display form: the same object until the row changes. An own message keeps the key that it had while it
 * was pending, so that its element is kept.
 *
 * @param {any} row as received
 * @param {number} userId the viewer
 */
export function storedRow(row, userId) {
  if (!displayRows.has(row)) displayRows.set(row, toDisplayRow(row, userId));
  return displayRows.get(row);
}

function toDisplayRow(row, userId) {
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

/** An outbox entry in display form. */
export function pendingRow(entry, user) {
  const { clientId, at, content, replyTo = null, state } = entry;
  return {
    key: `c${clientId}`, client_id: clientId, at: new Date(at), user_id: user.id, username: user.username, content, replyTo, state, entry,
    pending: state === 'waiting' || state === 'sending', failed: state === 'failed', mine: true, deleted: false, editedAt: null, reactions: [], mentions: [], mentionsMe: false, pinned: false,
  };
}

/** Whether the row is a stored message that can be acted on. */
export const isMessage = (row) => !row.kind && !row.deleted && row.id !== undefined;

/** Whether the row is another user's message that still has content: such rows count as unread. */
export const isFromOthers = (row, userId) => !row.kind && !row.deleted && row.user_id !== userId;

export const mayEdit = (row, user) => isMessage(row) && row.user_id === user.id;

/** @param {{role?: string}} room */
export const mayRemove = (row, room, user) =>
  isMessage(row) && (row.user_id === user.id || user.admin === true || room.role === 'owner' || room.role === 'moderator');
