import './join.js';
import './reset.js';
