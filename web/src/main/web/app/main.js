import { language, theme } from './parley.js';
import './view/app.js';

const root = document.documentElement;

language.follow(() => { root.lang = language.code; });
theme.follow(() => {
  if (theme.choice === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme.choice;
});
