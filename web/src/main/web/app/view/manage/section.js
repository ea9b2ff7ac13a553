import { html, nothing } from 'lit';
import { Administration } from '../../model/office/administration.js';
import { api } from '../../parley.js';
import { Element } from '../element.js';
import { errorText } from '../field.js';
import { icon } from '../icons.js';

/** A section of the administration: it says what its acts have come to. */
export class Section extends Element {
  static properties = { problem: { state: true }, said: { state: true } };

  administration = new Administration(api);

  constructor() {
    super();
    this.problem = null;
    this.said = '';
  }

  /** @param {() => Promise<unknown>} act @param {string} [said] what is to be said when it is done */
  async attempt(act, said = '') {
    this.problem = null;
    this.said = '';
    try {
      await act();
      this.said = said;
    } catch (problem) {
      if (!problem.code) throw problem;
      this.problem = problem;
    }
  }

  /** What the last act came to. @param {import('../../model/problem.js').Problem | null} problem */
  outcome(problem = this.problem) {
    return html`<div class="outcome" role="status">${this.said ? html`<p class="done" dir="auto">${this.said}</p>` : nothing}</div>
      ${problem ? html`<p class="err" role="alert">${icon('alert')}<span>${errorText('manage', problem.code)}</span></p>` : nothing}`;
  }
}
