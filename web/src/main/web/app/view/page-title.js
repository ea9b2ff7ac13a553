import { rooms, session, t } from '../parley.js';
import { cappedCount } from './time-format.js';

/** The title of the page: the unread badge, the open room or page, and the workspace. @param {string} name of the room or page */
export const pageTitle = (name) => `${badge()}${t('app.title', { room: name, workspace: session.workspace.name })}`;

function badge() {
  const { count, bold } = rooms.badge;
  if (count) return `(${cappedCount(count)}) `;
  return bold ? '• ' : '';
}
