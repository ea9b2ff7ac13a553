import { api, t } from '../../parley.js';
import { openDialog } from '../open-dialog.js';
import { moreIcon } from '../more-icons.js';

const ICONS = { owner: 'key', moderator: 'shield', member: 'person' };

/**
 * The menu items for a member.
 *
 * @param {any} room
 * @param {{id: number, displayedName: string}} member
 * @param {{roles: string[], remove: boolean, ban: boolean, own: boolean}} may
 * @param {(act: () => Promise<unknown>, status: string) => unknown} attempt runs it, and reports success or the refusal
 * @param {() => unknown} done called after an action with its own confirmation dialog
 */
export function memberActions(room, { id, displayedName: name }, may, attempt, done) {
  const ask = (what, act) => openDialog('confirm', {
    title: t(`roomDialogs.${what}.title`, { name }), text: t(`roomDialogs.${what}.text`, { name }), actionLabel: t(`roomDialogs.${what}.do`), danger: what !== 'giveUp', act,
  }).then((dialog) => dialog?.addEventListener('done', done, { once: true }));
  const setRole = (role) => () => api.putMember(room.id, id, role);
  return [
    ...may.roles.map((role) => ({
      picture: moreIcon(ICONS[role]), label: t(`roomDialogs.make.${role}`),
      run: () => (may.own ? ask('giveUp', setRole(role)) : attempt(setRole(role), t(`roomDialogs.made.${role}`, { name }))),
    })),
    may.remove && { icon: 'leave', label: t('roomDialogs.remove.do'), danger: true, run: () => ask('remove', () => api.removeMember(room.id, id)) },
    may.ban && { icon: 'x', label: t('roomDialogs.ban.do'), danger: true, run: () => ask('ban', () => api.ban(room.id, id)) },
  ].filter(Boolean);
}
