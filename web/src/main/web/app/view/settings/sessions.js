import { html, nothing } from 'lit';
import { Account } from '../../model/account-admin/account.js';
import { parseUserAgent } from '../../model/account-admin/user-agent.js';
import { api, t } from '../../parley.js';
import { Element } from '../element.js';
import { errorText } from '../field.js';
import { moreIcon } from '../more-icons.js';
import { relativeTime, formatDay, formatMoment } from '../account-admin/relative-time.js';
import '../account-admin/styles.js';

/** The user's sessions. */
class Sessions extends Element {
  static properties = { sessions: { state: true }, problem: { state: true }, status: { state: true } };

  #account = new Account(api);

  constructor() {
    super();
    this.sessions = null;
    this.problem = null;
    this.status = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  render() {
    const sessions = this.sessions ?? [];
    return html`<div class="dialog-body">
      <p>${t('sessions.text')}</p>
      ${this.problem ? html`<p class="err" role="alert">${errorText('form', this.problem.code)}</p>` : nothing}
      <ul class="entries">${sessions.map((one) => this.#row(one))}</ul>
      <div class="dialog-foot"><p class="done" role="status">${this.status ? t(this.status) : nothing}</p>
        ${sessions.length > 1 ? html`<button class="btn ghost sm" type="button" @click=${this.#endOthers}>${t('sessions.endOthers')}</button>` : nothing}</div>
    </div>`;
  }

  #row({ id, agent, current, created_at: created, used_at: used }) {
    const { kind } = parseUserAgent(agent);
    const name = nameOf(agent);
    return html`<li>${moreIcon(kind)}
      <div><b title=${agent ?? nothing}>${name}</b>
        <p>${current ? html`<span class="tag">${t('sessions.current')}</span>` : html`<span title=${formatMoment(new Date(used))}>${t('sessions.used', { ago: relativeTime(new Date(used)) })}</span>`}
          · ${t('sessions.since', { day: formatDay(new Date(created)) })}</p></div>
      ${current ? nothing : html`<button class="btn ghost sm" type="button" aria-label=${t('sessions.endThat', { name })} @click=${() => this.#end(id)}>${t('sessions.end')}</button>`}</li>`;
  }

  async #load() {
    await this.#attempt(async () => { this.sessions = await this.#account.sessions(); });
  }

  #end(id) {
    return this.#attempt(async () => {
      await this.#account.endSession(id);
      this.sessions = this.sessions.filter((one) => one.id !== id);
      this.status = 'sessions.ended';
    });
  }

  #endOthers = () => this.#attempt(async () => {
    await this.#account.endOtherSessions();
    this.sessions = this.sessions.filter(({ current }) => current);
    this.status = 'sessions.othersEnded';
  });

  /** The focused button may be gone. */
  async #attempt(act) {
    this.problem = null;
    try {
      await act();
    } catch (problem) {
      this.problem = problem;
    }
    await this.updateComplete;
    if (document.activeElement === document.body) this.querySelector('button')?.focus();
  }
}

function nameOf(agent) {
  const { browser, system, program } = parseUserAgent(agent);
  if (browser) return system ? t('sessions.agent', { browser, system }) : browser;
  if (program) return program;
  return t('sessions.unknown');
}

customElements.define('parley-sessions', Sessions);
