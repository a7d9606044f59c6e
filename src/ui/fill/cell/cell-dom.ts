// Cells as they stand in the document: the input of a figure, its address, and its mode.
import type { Address } from '../../../report/address';
import type { Mode } from './cell-keys';

export function cellOf(target: EventTarget | null): HTMLInputElement | undefined {
  return target instanceof HTMLInputElement && target.dataset['address'] !== undefined
    ? target
    : undefined;
}

/** The cell under the pointer, its borders included. */
export function cellUnder(target: EventTarget): HTMLInputElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return cellOf(target.closest('td')?.querySelector('input') ?? null);
}

export function addressOf(input: HTMLInputElement): Address {
  return input.dataset['address'] ?? '';
}

export function modeOf(input: HTMLInputElement): Mode {
  return input.dataset['mode'] === 'editing' ? 'editing' : 'selected';
}
