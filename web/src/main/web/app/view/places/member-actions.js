import { api, t } from '../../parley.js';
import { openDialog } from '../open-dialog.js';
import { moreIcon } from '../more-icons.js';

const PICTURES = { owner: 'key', moderator: 'shield', member: 'person' };

/**
 * What one may do about a member, for a menu.
 *
 * @param {any} room
 * @param {{id: number, called: string}} member
 * @param {{roles: string[], remove: boolean, ban: boolean, own: boolean}} may
 * @param {(act: () => Promise<unknown>, told: string) => unknown} attempt does it, and says so, or what was refused
 * @param {() => unknown} done after what has asked for itself
 */
export function memberActions(room, { id, called: name }, may, attempt, done) {
  const ask = (what, act) => openDialog('confirm', {
    title: t(`places.${what}.title`, { name }), text: t(`places.${what}.text`, { name }), doing: t(`places.${what}.do`), danger: what !== 'giveUp', act,
  }).then((dialog) => dialog?.addEventListener('done', done, { once: true }));
  const give = (role) => () => api.putMember(room.id, id, role);
  return [
    ...may.roles.map((role) => ({
      picture: moreIcon(PICTURES[role]), label: t(`places.make.${role}`),
      run: () => (may.own ? ask('giveUp', give(role)) : attempt(give(role), t(`places.made.${role}`, { name }))),
    })),
    may.remove && { icon: 'leave', label: t('places.remove.do'), danger: true, run: () => ask('remove', () => api.removeMember(room.id, id)) },
    may.ban && { icon: 'x', label: t('places.ban.do'), danger: true, run: () => ask('ban', () => api.ban(room.id, id)) },
  ].filter(Boolean);
}
