// How the page calls moments. What it calls everything else is told in report/words.ts.
export { timeOf } from '../parts/moment';
