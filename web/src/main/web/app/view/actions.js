import { mayEdit, mayRemove } from '../model/rows.js';
import { session } from '../parley.js';

/** The reactions at hand. */
export const QUICK = ['👍', '❤️', '😂', '🎉', '👀', '✅'];

const ACTIONS = {
  reply: { label: 'tools.reply', icon: 'reply' },
  edit: { label: 'tools.edit', icon: 'pencil' },
  pin: { label: 'tools.pin', icon: 'pin' },
  unpin: { label: 'tools.unpin', icon: 'pin-off' },
  link: { label: 'tools.link', icon: 'link' },
  text: { label: 'tools.text', icon: 'copy' },
  unread: { label: 'tools.unread', icon: 'unread' },
  delete: { label: 'tools.delete', icon: 'trash', danger: true },
};

/**
 * What this user may do with a message, in the order in which it is offered.
 *
 * @returns {{name: string, label: string, icon: string, danger?: boolean}[]}
 */
export function actionsOf(row, room) {
  const { user } = session;
  const names = room.archived ? ['text', 'link', 'unread']
    : ['reply', mayEdit(row, user) && 'edit', row.pinned ? 'unpin' : 'pin', 'text', 'link', 'unread', mayRemove(row, room, user) && 'delete'];
  return names.filter(Boolean).map((name) => ({ name: name === 'unpin' ? 'pin' : name, ...ACTIONS[name] }));
}
