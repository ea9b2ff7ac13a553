import { html, nothing } from 'lit';
import { clock, t } from '../parley.js';
import { icon } from './icons.js';

/** Shows a connection that has been lost for a while, or has ended. */
export function connectionBanner(connection) {
  if (connection.state === 'ended') return endedBanner(connection.endReason);
  if (!connection.isOverdue || connection.state === 'open') return nothing;
  const count = Math.max(1, Math.ceil((connection.nextTryAt - clock.now()) / 1000));
  const text = connection.state === 'waiting' ? t('offline.waiting', { count }) : t('offline.connecting');
  return html`<div class="banner">${icon('cloud-off')}
    <span aria-hidden="true">${text}</span><span class="visually-hidden" role="status">${t('offline.announced')}</span>
    <button type="button" @click=${() => connection.tryNow()}>${t('offline.tryNow')}</button></div>`;
}

function endedBanner(why) {
  if (!['deactivated', 'crowded', 'policy'].includes(why)) return nothing;
  return html`<div class="banner" role="alert">${icon('cloud-off')}<span>${t(`ended.${why}`)}</span>
    ${why === 'deactivated' ? nothing : html`<button type="button" @click=${() => location.reload()}>${t('ended.reload')}</button>`}</div>`;
}
