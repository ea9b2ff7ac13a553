import { people } from '../parley.js';
import { Deeds } from './deeds.js';
import { openDialog } from './open-dialog.js';
import { Tip } from './tip.js';
import './tools.js';

const LONG_PRESS_MS = 450;
const STILL_PX = 10;
const STOPS = '.by button, .quote:not(p), .txt a, .more, .failed button, .rx button, .tools button';

/** What one does with the messages of a log, by mouse, by keyboard and by touch; fetched at the first such move. */
export class Hands {
  #log;
  #deeds;
  #tip = new Tip();
  #tools = document.createElement('parley-tools');
  /** The toolbar may not go elsewhere: something is open at it. */
  #held = false;
  /** What was focused last may go with its row, or with the last reaction of its kind. */
  #focused = null;

  constructor(log) {
    this.#log = log;
    this.#deeds = new Deeds(log);
    this.#tools.act = (name, row, detail) => this.act(name, row, detail);
  }

  /** Puts the toolbar at the message pointed at, or focused. */
  reach(target) {
    const place = target.closest('li.msg');
    if (document.activeElement === target) this.#focused = { element: target, key: place.dataset.key };
    this.#tip.at(target.closest('[data-tip]'));
    const row = this.#rowAt(place);
    if (!row?.id || this.#held || place.querySelector('parley-editor')) return;
    this.#tools.show(row, this.#log.room);
    if (this.#tools.parentElement !== place) place.append(this.#tools);
    this.#tools.keepBelow(this.#log.scroller.getBoundingClientRect().top);
    people.want(row.reactions.flatMap(({ userIds }) => userIds));
  }

  /** The rows were drawn anew. */
  refresh() {
    const place = this.#tools.parentElement;
    const row = place && this.#rowAt(place);
    if (row?.id && !place.querySelector('parley-editor')) this.#tools.show(row, this.#log.room);
    else this.#tools.remove();
    this.#tip.check();
    this.#keepFocus();
  }

  #keepFocus() {
    if (!this.#focused || this.#focused.element.isConnected) return;
    const place = this.#placeOf(this.#focused) ?? this.#log.scroller;
    this.#focused = null;
    if (document.activeElement === document.body) place.focus({ preventScroll: true });
  }

  /** @param {any} detail the emoji, or the element at which something opens */
  act(name, row, detail) {
    const now = this.#now(row);
    if (name === 'react') return this.#deeds.react(now, detail);
    if (name === 'pick') return this.pick(now, detail);
    if (name === 'more') return this.#open('message-menu', now, detail);
    return this.#deeds.do(name, now);
  }

  /** Tells who wrote it. */
  introduce(place) {
    const { user_id: userId, username } = this.#rowAt(place) ?? {};
    if (userId) openDialog('person', { userId, username, anchor: place.querySelector('.by button') });
  }

  react(row, emoji) {
    return this.#deeds.react(this.#now(row), emoji);
  }

  pick(row, anchor) {
    return this.#open('emoji', row, anchor);
  }

  key(event) {
    const place = event.target.closest('li.msg');
    if (event.key === 'Enter' && event.target === place) this.#enter(place);
    else if (event.key === 'Escape') this.#back(event, place);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') this.#step(event, place);
  }

  /** A finger that stays where it is for a moment opens the sheet. */
  press(event) {
    const place = event.target.closest('li.msg');
    const row = this.#rowAt(place);
    if (!row?.id || event.target.closest('a, textarea')) return;
    const ending = new AbortController();
    const timer = setTimeout(() => {
      ending.abort();
      swallowClick();
      this.#sheet(row);
    }, LONG_PRESS_MS);
    const end = () => {
      clearTimeout(timer);
      ending.abort();
    };
    for (const type of ['pointerup', 'pointercancel', 'scroll']) window.addEventListener(type, end, { signal: ending.signal, capture: true });
    window.addEventListener('pointermove', ({ clientX, clientY }) => {
      if (Math.hypot(clientX - event.clientX, clientY - event.clientY) > STILL_PX) end();
    }, { signal: ending.signal });
  }

  /** The toolbar may have come only just now. */
  async #enter(place) {
    await this.#tools.updateComplete;
    place.querySelector('.tools button')?.focus();
  }

  #sheet(row) {
    people.want(row.reactions.flatMap(({ userIds }) => userIds));
    openDialog('sheet', { row, room: this.#log.room, act: (name, about) => this.act(name, about, this.#placeOf(row)), react: (emoji) => this.react(row, emoji) });
  }

  async #open(what, row, anchor) {
    this.#hold(this.#tools.contains(anchor));
    const opened = await openDialog(what, {
      row, room: this.#log.room, anchor, act: (name) => this.act(name, row, anchor), react: (emoji) => this.react(row, emoji),
    });
    if (opened) opened.addEventListener('closed', () => this.#hold(false), { once: true });
    else this.#hold(false);
  }

  #hold(held) {
    this.#held = held;
    this.#tools.classList.toggle('held', held);
  }

  /** From the message into what can be pressed in it, one by one, and back. */
  #step(event, place) {
    if (event.target.matches('textarea, input')) return;
    const stops = [place, ...place.querySelectorAll(STOPS)];
    const forward = (event.key === 'ArrowRight') === (getComputedStyle(place).direction === 'ltr');
    stops[stops.indexOf(document.activeElement) + (forward ? 1 : -1)]?.focus({ preventScroll: true });
  }

  #back(event, place) {
    if (this.#tip.hide() || event.target === place) return;
    place.focus({ preventScroll: true });
  }

  #now(row) {
    return this.#log.conversation.rows.find(({ id }) => id === row.id) ?? row;
  }

  #rowAt(place) {
    const key = place?.dataset.key;
    return key && this.#log.conversation.rows.find((row) => row.key === key);
  }

  #placeOf({ key }) {
    return [...this.#log.querySelectorAll('li.msg')].find((place) => place.dataset.key === key);
  }
}

/** The finger that has opened the sheet must not press what lies under it as it is lifted. */
function swallowClick() {
  const ending = new AbortController();
  const options = { signal: ending.signal, capture: true };
  window.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
  }, options);
  for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, () => setTimeout(() => ending.abort(), 50), options);
}
