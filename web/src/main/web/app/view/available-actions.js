import { mayEdit, mayRemove } from '../model/rows.js';
import { session } from '../parley.js';

/** The reactions offered first. */
export const QUICK_REACTIONS = ['👍', '❤️', '😂', '🎉', '👀', '✅'];

const ACTIONS = {
  reply: { label: 'messageActions.reply', icon: 'reply' },
  edit: { label: 'messageActions.edit', icon: 'pencil' },
  pin: { label: 'messageActions.pin', icon: 'pin' },
  unpin: { label: 'messageActions.unpin', icon: 'pin-off' },
  link: { label: 'messageActions.link', icon: 'link' },
  text: { label: 'messageActions.text', icon: 'copy' },
  unread: { label: 'messageActions.unread', icon: 'unread' },
  delete: { label: 'messageActions.delete', icon: 'trash', danger: true },
};

/**
 * The actions that the user may perform on a message, in display order.
 *
 * @returns {{name: string, label: string, icon: string, danger?: boolean}[]}
 */
export function availableActions(row, room) {
  const { user } = session;
  const names = room.archived ? ['text', 'link', 'unread']
    : ['reply', mayEdit(row, user) && 'edit', row.pinned ? 'unpin' : 'pin', 'text', 'link', 'unread', mayRemove(row, room, user) && 'delete'];
  return names.filter(Boolean).map((name) => ({ name: name === 'unpin' ? 'pin' : name, ...ACTIONS[name] }));
}
