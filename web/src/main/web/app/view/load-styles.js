/** Loads a style sheet that only a part of the page needs; resolves once it applies. @param {string} name */
export const loadStyles = (name) => new Promise((then) => {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL(`../../styles/${name}.css`, import.meta.url).href });
  link.addEventListener('load', then);
  link.addEventListener('error', then);
  document.head.append(link);
});
