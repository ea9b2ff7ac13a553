/** The looks that only settings and administration have: there before anything of them is drawn. */
const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL('../../../styles/office.css', import.meta.url).href });

await new Promise((then) => {
  link.addEventListener('load', then);
  link.addEventListener('error', then);
  document.head.append(link);
});
