import { html } from 'lit';
import { t } from '../parley.js';
import { avatar } from './avatar.js';
import { BUBBLE } from './icons.js';

const SPEAKERS = [['one', 5], ['two', 8], ['three', 11]];

/** Decoration: an example of a conversation. */
export const artwork = () => html`
  <svg class="scene" viewBox="0 0 660 780" preserveAspectRatio="xMidYMid slice">
    <path class="art-two" d=${BUBBLE} transform="translate(190 -150) scale(24)" />
    <path class="art-three" d=${BUBBLE} transform="translate(430 330) scale(-19 19)" />
    <circle class="art-sun" cx="560" cy="140" r="46" />
  </svg>
  ${SPEAKERS.map(([who, hue]) => html`<div class="note note-${who}">
    ${avatar(hue, `${t(`art.${who}.name`)}`, 'm')}
    <div><b>${t(`art.${who}.name`)}</b>${t(`art.${who}.text`)}</div>
  </div>`)}`;
