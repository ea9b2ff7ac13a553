/** Browsers that also name another browser come first. */
const BROWSERS = [
  ['Edge', /\bEdgA?(?:iOS)?\//], ['Opera', /\bOPR\//], ['Samsung Internet', /\bSamsungBrowser\//], ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /(?:Chrome|CriOS)\//], ['Safari', /\bVersion\/.*\bSafari\//],
];
const SYSTEMS = [['iPhone', /\biPhone\b/], ['iPad', /\biPad\b/], ['Android', /\bAndroid\b/], ['Windows', /\bWindows\b/], ['ChromeOS', /\bCrOS\b/], ['macOS', /\bMac OS X\b/], ['Linux', /\bLinux\b/]];
const HANDHELD = ['iPhone', 'iPad', 'Android'];

const first = (list, text) => list.find(([, pattern]) => pattern.test(text))?.[0];

/**
 * Summarises a `User-Agent`.
 *
 * @param {string} [agent] a `User-Agent`
 * @returns {{kind: 'screen' | 'phone' | 'program', browser?: string, system?: string, program?: string}}
 */
export function parseUserAgent(agent = '') {
  const browser = first(BROWSERS, agent);
  const system = first(SYSTEMS, agent);
  if (!browser) return { kind: 'program', system, program: /^(?!Mozilla\b)[\w.-]{1,40}/.exec(agent)?.[0] };
  return { kind: HANDHELD.includes(system) ? 'phone' : 'screen', browser, system };
}
