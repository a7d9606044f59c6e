/** Where 落款 stands: the date four signs from the right, whoever signs centred above it. */
import type { Signature } from './document';
import { widthOf } from './title-lines';

const DATE = 4;

/** Signs between each line and the right edge. The name keeps within the edge however long it is. */
export function signatureIndents({ name, date }: Signature): { name: number; date: number } {
  const [long, short] = [widthOf(name), widthOf(date)];
  const ofName = date === '' ? DATE : Math.max(0, DATE + (short - long) / 2);
  return { name: ofName, date: Math.max(DATE, ofName + (long - short) / 2) };
}
