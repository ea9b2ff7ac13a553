import { loadStyles } from '../load-styles.js';

await loadStyles('room-dialogs');
