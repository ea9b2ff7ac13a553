import { html, nothing } from 'lit';
import { Administration } from '../../model/account-admin/administration.js';
import { api } from '../../parley.js';
import { Element } from '../element.js';
import { errorText } from '../field.js';
import { icon } from '../icons.js';

/** A section of the administration that reports the outcome of its actions. */
export class AdminSection extends Element {
  static properties = { problem: { state: true }, status: { state: true } };

  administration = new Administration(api);

  constructor() {
    super();
    this.problem = null;
    this.status = '';
  }

  /** @param {() => Promise<unknown>} act @param {string} [status] the message on success */
  async attempt(act, status = '') {
    this.problem = null;
    this.status = '';
    try {
      await act();
      this.status = status;
    } catch (problem) {
      if (!problem.code) throw problem;
      this.problem = problem;
    }
  }

  /** The outcome of the last action. @param {import('../../model/problem.js').Problem | null} problem */
  outcome(problem = this.problem) {
    return html`<div class="outcome" role="status">${this.status ? html`<p class="done" dir="auto">${this.status}</p>` : nothing}</div>
      ${problem ? html`<p class="err" role="alert">${icon('alert')}<span>${errorText('admin', problem.code)}</span></p>` : nothing}`;
  }
}
