// Asks the browser not to throw the data away when the disk runs full, and remembers its answer.
// Browsers offer this on https and loopback only.
import { recall, remember } from './local';

const KEY = 'gouji/persistence';

/** `unknown`: nothing was saved yet, or the browser cannot be asked. */
export type Persistence = 'granted' | 'refused' | 'unknown';

let asked = false;

/** Asks once in each window, after something was saved: browsers decide by how they are used. */
export async function askToPersist(): Promise<void> {
  if (asked || persistence() === 'granted') return;
  asked = true;
  try {
    remember(KEY, (await navigator.storage.persist()) ? 'granted' : 'refused');
  } catch {
    // Not to be asked here.
  }
}

/** What the browser has answered. */
export function persistence(): Persistence {
  const answer = recall(KEY);
  return answer === 'granted' || answer === 'refused' ? answer : 'unknown';
}
