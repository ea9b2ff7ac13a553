/** Fetches the styles that only a part of the page has: there before anything of it is drawn. @param {string} name */
export const looks = (name) => new Promise((then) => {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL(`../../styles/${name}.css`, import.meta.url).href });
  link.addEventListener('load', then);
  link.addEventListener('error', then);
  document.head.append(link);
});
