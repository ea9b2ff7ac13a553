// A classic script that blocks: the first frame is already in the chosen theme and language.
(() => {
  const theme = localStorage.getItem('parley.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const language = localStorage.getItem('parley.language');
  if (language) document.documentElement.lang = language;
})();
