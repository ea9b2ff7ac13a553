import { language, theme } from './parley.js';
import './view/app.js';

const root = document.documentElement;

language.subscribe(() => { root.lang = language.code; });
theme.subscribe(() => {
  if (theme.choice === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme.choice;
});
