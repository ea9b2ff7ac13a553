import { looks } from '../looks.js';

await looks('places');
