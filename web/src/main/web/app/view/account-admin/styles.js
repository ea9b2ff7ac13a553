import { loadStyles } from '../load-styles.js';

await loadStyles('account-admin');
