import { language, t } from '../../parley.js';

/** @param {{act: string, by: {username: string}, user?: {username: string}, room?: {name: string}, detail?: Record<string, any>}} entry */
export function auditText({ act, by, user, room, detail = {} }) {
  const values = { by: by.username, user: user?.username, room: room?.name || detail.name || room?.id, role: detail.role && t(`role.${detail.role}`), changes: changesOf(detail), act };
  const key = [`audit.${act}${room?.name ? 'InRoom' : ''}`, `audit.${act}`, 'audit.other'].find((one) => language.has(one));
  return t(key, values);
}

function changesOf(detail) {
  const changes = Object.entries(detail).filter(([field]) => language.has(`audit.changed.${field}`)).map(([field, value]) => t(`audit.changed.${field}`, { value: valueOf(value) }));
  return new Intl.ListFormat(language.locale).format(changes);
}

function valueOf(value) {
  return language.has(`workspace.${value}`) ? t(`workspace.${value}`) : value;
}
