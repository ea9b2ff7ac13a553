// A classic script that blocks: the first frame is already in the chosen theme and language.
(() => {
  const theme = localStorage.getItem('parley.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const language = localStorage.getItem('parley.language');
  if (language) document.documentElement.lang = language;
  // A user who has had a room open here will most likely have one again: its modules are requested at once, not layer by layer.
  const page = localStorage.getItem('parley.room') ? 'chat' : 'sign-in';
  document.head.append(document.getElementById(`${page}-modules`).content);
})();
