import { importOrReload, preloadModules } from '/app/modules.js';
import { language, router, users } from '/app/parley.js';
import { Element } from '/app/view/element.js';
import { icon } from '/app/view/icons.js';
import { LiveRegion } from '/app/view/live-region.js';
import { loadStyles } from '/app/view/load-styles.js';
import { moreIcon } from '/app/view/more-icons.js';
import { isInternalLink, navigate } from '/app/view/navigation.js';
import { bottomOffset, lowestVisibleRow, ScrollAnchor, scrollIntoLog, scrollToRow } from '/app/view/scroll-anchor.js';
import { cappedCount, fullTime, shortTime } from '/app/view/time-format.js';
import { Tooltip } from '/app/view/tooltip.js';
import { displayName, userAvatar } from '/app/view/user.js';
import { Observable } from '/app/model/observable.js';
import { html, render } from 'lit';
import { fakeHttp } from './fake-http.js';
import { JAN, signIn } from './chat-fixture.js';
import { afterTest, all, deepEqual, equal, find, includes, mount, ok, pointer, settled, test, textOf, until } from './harness.js';

// Elements

class Sample extends Element {
  source = new Observable();
  renders = 0;

  get observed() { return [this.source]; }

  render() {
    this.renders++;
    return html`<p>${this.source.text ?? ''}</p>`;
  }
}
customElements.define('sample-element', Sample);

test('an element renders again when what it observes changes, and only while it is connected', async () => {
  const element = await mount('sample-element');
  element.source.text = 'changed';
  element.source.notify();
  await settled();
  equal(textOf(element), 'changed');
  const { renders } = element;
  element.remove();
  element.source.notify();
  await settled();
  equal(element.renders, renders);
  document.body.append(element);
  await settled();
  ok(element.renders > renders, 'renders again once it is back');
});

test('an element renders again when the language changes', async () => {
  const element = await mount('sample-element');
  const { renders } = element;
  language.notify();
  await settled();
  equal(element.renders, renders + 1);
});

test('listeners and intervals end with the element', async () => {
  const element = await mount('sample-element');
  let received = 0;
  element.listen(document, 'ping', () => received++);
  document.dispatchEvent(new Event('ping'));
  element.remove();
  document.dispatchEvent(new Event('ping'));
  equal(received, 1);
});

// Modules and styles

test('reports that a module was loaded', async () => {
  equal(await importOrReload(() => Promise.resolve()), true);
});

const failedImport = () => Promise.reject(new TypeError('Failed to fetch'));

/** Counts reloads of the page, and prevents them. */
function countReloads() {
  const counted = { reloads: 0 };
  const onNavigate = (event) => {
    if (event.navigationType !== 'reload') return;
    counted.reloads++;
    event.preventDefault();
  };
  navigation.addEventListener('navigate', onNavigate);
  afterTest(() => {
    navigation.removeEventListener('navigate', onNavigate);
    sessionStorage.clear();
  });
  return counted;
}

test('the page is reloaded once if the server responds, but a module cannot be loaded', async () => {
  fakeHttp({ 'GET /workspace': { name: 'x', user: null } });
  const counted = countReloads();
  equal(await importOrReload(failedImport), false);
  equal(counted.reloads, 1);
  equal(await importOrReload(failedImport), false);
  equal(counted.reloads, 1, 'not twice in a row');
});

test('the page is not reloaded while the server is unreachable', async () => {
  const http = fakeHttp();
  http.offline = true;
  const counted = countReloads();
  equal(await importOrReload(failedImport), false);
  equal(counted.reloads, 0);
});

test('the page is reloaded again only after 30 seconds', async () => {
  fakeHttp({ 'GET /workspace': { name: 'x', user: null } });
  const counted = countReloads();
  sessionStorage.setItem('parley.renewed', String(Date.now() - 20_000));
  equal(await importOrReload(failedImport), false);
  equal(counted.reloads, 0);
  sessionStorage.setItem('parley.renewed', String(Date.now() - 31_000));
  equal(await importOrReload(failedImport), false);
  equal(counted.reloads, 1);
});

test('preloading adds the links of a list to the page once', () => {
  const template = document.createElement('template');
  template.id = 'sample-modules';
  const link = Object.assign(document.createElement('link'), { rel: 'prefetch', href: '/app/view/icons.js' });
  template.content.append(link);
  document.body.append(template);
  afterTest(() => link.remove());
  preloadModules('sample');
  preloadModules('sample');
  deepEqual(all('link[rel=prefetch]', document.head), [link]);
});

test('styles apply once they are loaded, and a missing file does not block the page', async () => {
  const { length } = document.styleSheets;
  await loadStyles('account-admin');
  equal(document.styleSheets.length, length + 1);
  await loadStyles('no-such-file');
  all('link[rel=stylesheet]').slice(-2).forEach((link) => link.remove());
});

// Navigation

function clickOn(link, options = {}) {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, button: 0, ...options });
  link.addEventListener('click', (one) => one.preventDefault(), { once: true, capture: false });
  link.dispatchEvent(event);
}

test('a plain click stays in the page, one with a modifier is left to the browser', async () => {
  history.replaceState(null, '', '/');
  const link = await mount('a', { href: '/r/5', textContent: 'five' });
  link.addEventListener('click', navigate);
  clickOn(link, { ctrlKey: true });
  clickOn(link, { metaKey: true });
  clickOn(link, { button: 1 });
  equal(location.pathname, '/');
  clickOn(link);
  deepEqual([location.pathname, router.route], ['/r/5', { page: 'room', room: 5 }]);
  history.replaceState(null, '', '/');
});

test('only rooms and messages of this server are internal links', () => {
  deepEqual([`${location.origin}/r/1/5`, `${location.origin}/me/export`, 'https://example.org/r/1', `${location.origin}.example.org/r/1`].map(isInternalLink), [true, false, false, false]);
});

// Users

test('a user has a display name, else a username, else the name in the row', async () => {
  await signIn();
  equal(displayName(JAN, 'from the row'), 'from the row');
  equal(displayName(JAN), '…');
  users.update({ id: JAN, username: 'jan' });
  equal(displayName(JAN, 'old'), 'jan');
  users.update({ id: JAN, username: 'jan', name: 'Jan Nowak' });
  equal(displayName(JAN), 'Jan Nowak');
  users.update({ id: JAN, username: '', deleted: true });
  equal(displayName(JAN, 'jan'), 'deleted user');
});

test('a picture covers the initials, and both are hidden from screen readers', async () => {
  await signIn();
  users.update({ id: JAN, username: 'jan', avatar: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' });
  const container = await mount('div');
  render(userAvatar(JAN, 'jan', { there: true }), container);
  equal(find('.avatar', container).getAttribute('aria-hidden'), 'true');
  equal(find('img', container).alt, '');
  equal(all('.dot.offline', container).length, 1);
});

test('unknown icon names of the second set fall back to the first', async () => {
  const container = await mount('div');
  render(html`${moreIcon('bell')}${moreIcon('plus')}${icon('x')}`, container);
  deepEqual(all('svg', container).map((one) => [one.getAttribute('class'), one.querySelector('path').getAttribute('d').length > 0, one.getAttribute('aria-hidden')]), [
    ['i i-bell', true, 'true'], ['i i-plus', true, 'true'], ['i i-x', true, 'true'],
  ]);
});

// Times and numbers

test('times are written short, and in full with date and zone', () => {
  const at = new Date(2026, 0, 2, 15, 4, 5);
  equal(shortTime(at), '15:04');
  includes(fullTime(at), '2 January 2026');
  includes(fullTime(at), '15:04:05');
});

test('counts above 99 are shown as 99+', () => {
  deepEqual([0, 99, 100].map(cappedCount), ['0', '99', '99+']);
});

// The live region

test('announces the text of one message, and the number of several', async () => {
  await signIn();
  const announced = [];
  const region = new LiveRegion((text) => announced.push(text));
  region.announce({ user_id: JAN, username: 'jan', content: 'x'.repeat(400) });
  await until(() => announced.length === 1);
  equal(announced[0], `jan: ${'x'.repeat(300)}`);
  for (let at = 0; at < 3; at++) region.announce({ user_id: JAN, username: 'jan', content: 'hi' });
  await until(() => announced.length === 2);
  equal(announced[1], '3 new messages');
});

test('announces nothing after it was stopped', async () => {
  const announced = [];
  const region = new LiveRegion((text) => announced.push(text));
  region.announce({ user_id: JAN, username: 'jan', content: 'late' });
  region.stop();
  const other = new LiveRegion((text) => announced.push(text));
  other.announce({ user_id: JAN, username: 'jan', content: 'in time' });
  await until(() => announced.length > 0);
  deepEqual(announced, ['jan: in time']);
});

// Tooltips

test('a tooltip is above its target, within the window', async () => {
  const tooltip = new Tooltip();
  const button = await mount('button', { textContent: 'x' });
  button.dataset.tip = 'What it does';
  Object.assign(button.style, { position: 'fixed', left: '0', top: '200px' });
  tooltip.attach(button);
  await until(() => all('.tooltip').length === 1);
  const bubble = find('.tooltip').getBoundingClientRect();
  ok(bubble.bottom <= button.getBoundingClientRect().top && bubble.left >= 0, 'placed');
  button.dataset.tip = 'Something else';
  tooltip.refresh();
  equal(textOf(find('.tooltip')), 'Something else');
  await pointer('pointerleave', button);
  equal(all('.tooltip').length, 0);
});

test('a tooltip disappears with its target', async () => {
  const tooltip = new Tooltip();
  const button = await mount('button', { textContent: 'x' });
  button.dataset.tip = 'What it does';
  tooltip.attach(button);
  await until(() => all('.tooltip').length === 1);
  button.remove();
  tooltip.refresh();
  deepEqual([all('.tooltip').length, tooltip.hide()], [0, false]);
});

test('an element without a text has no tooltip', async () => {
  const tooltip = new Tooltip();
  const button = await mount('button', { textContent: 'x' });
  tooltip.attach(button);
  tooltip.attach(null);
  equal(tooltip.hide(), false);
});

// Scrolling

/** A log of ten rows of 100 px in a box of 300 px. */
async function openScroller() {
  const scroller = await mount('div');
  Object.assign(scroller.style, { height: '300px', overflow: 'auto', overflowAnchor: 'none' });
  const rows = Array.from({ length: 10 }, (_, at) => addRow(scroller, at + 1));
  return { scroller, rows };
}

function addRow(scroller, seq, before = null) {
  const row = document.createElement('li');
  row.className = 'message';
  Object.assign(row.dataset, { key: `m${seq}`, seq });
  Object.assign(row.style, { display: 'block', height: '100px', padding: '0' });
  scroller.insertBefore(row, before);
  return row;
}

test('rows added above do not move those in view', async () => {
  const { scroller, rows } = await openScroller();
  scroller.scrollTop = 250;
  const anchor = new ScrollAnchor();
  anchor.capture(scroller);
  const { top } = rows[3].getBoundingClientRect();
  addRow(scroller, 0, rows[0]);
  anchor.restore(scroller);
  deepEqual([rows[3].getBoundingClientRect().top, scroller.scrollTop], [top, 350]);
});

test('if the first visible row is removed, the next one keeps its position', async () => {
  const { scroller, rows } = await openScroller();
  scroller.scrollTop = 250;
  const anchor = new ScrollAnchor();
  anchor.capture(scroller);
  const { top } = rows[4].getBoundingClientRect();
  rows[2].remove();
  anchor.restore(scroller);
  equal(rows[4].getBoundingClientRect().top, top);
});

test('a forgotten position is not restored', async () => {
  const { scroller, rows } = await openScroller();
  scroller.scrollTop = 250;
  const anchor = new ScrollAnchor();
  anchor.capture(scroller);
  anchor.clear();
  addRow(scroller, 0, rows[0]);
  anchor.restore(scroller);
  equal(scroller.scrollTop, 250);
});

test('a row is brought to a share of the height, or just into view', async () => {
  const { scroller, rows } = await openScroller();
  scrollToRow(scroller, rows[5]);
  equal(scroller.scrollTop, 400, 'in the middle');
  scrollToRow(scroller, rows[5], 0);
  equal(scroller.scrollTop, 500, 'at the top');
  scrollIntoLog(scroller, rows[4]);
  equal(scroller.scrollTop, 400, 'up as little as necessary');
  scrollIntoLog(scroller, rows[5]);
  equal(scroller.scrollTop, 400, 'already in view');
  scrollIntoLog(scroller, rows[9]);
  equal(scroller.scrollTop, 700, 'down as little as necessary');
});

test('the lowest visible row is the last one with enough of it in view', async () => {
  const { scroller, rows } = await openScroller();
  scroller.scrollTop = 20;
  equal(lowestVisibleRow(scroller), rows[2], '20 px of the fourth are too little');
  scroller.scrollTop = 40;
  equal(lowestVisibleRow(scroller), rows[3]);
  equal(bottomOffset(scroller, rows[3]), 60);
  scroller.style.height = '0';
  equal(lowestVisibleRow(scroller), undefined);
});

test('a custom element may be removed before it has rendered', async () => {
  const element = document.createElement('sample-element');
  document.body.append(element);
  element.remove();
  await settled();
  equal(element.renders, 0);
  afterTest(() => element.remove());
});
