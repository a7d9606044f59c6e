// Where the box of the guide stands: near the part it speaks of, within the window, and never over
// the cell a person is at. Plain geometry, in pixels of the window.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Side = 'above' | 'below' | 'left' | 'right' | 'within';

const GAP = 10;

/** The upper left corner of a box of this size beside `part`; `avoid` is what must stay visible. */
export function placeBox(
  part: Box,
  size: Pick<Box, 'width' | 'height'>,
  view: Pick<Box, 'width' | 'height'>,
  sides: readonly Side[],
  avoid: Box | undefined,
): { readonly left: number; readonly top: number } {
  const inView = (left: number, top: number): Box => ({
    left: Math.max(GAP, Math.min(left, view.width - size.width - GAP)),
    top: Math.max(GAP, Math.min(top, view.height - size.height - GAP)),
    ...size,
  });
  const corners: readonly (readonly [number, number])[] = [
    [view.width, view.height],
    [0, view.height],
    [view.width, 0],
    [0, 0],
  ];
  const candidates = [
    ...sides.map((side) => inView(...beside(part, size, side))),
    ...corners.map(([left, top]) => inView(left, top)),
  ];
  const free = candidates.find((box) => !avoid || !overlap(box, avoid));
  const { left, top } = free ?? inView(view.width, view.height);
  return { left, top };
}

function beside(
  part: Box,
  { width, height }: Pick<Box, 'width' | 'height'>,
  side: Side,
): [left: number, top: number] {
  const [right, bottom] = [part.left + part.width, part.top + part.height];
  switch (side) {
    case 'above':
      return [right - width, part.top - height - GAP];
    case 'below':
      return [right - width, bottom + GAP];
    case 'left':
      return [part.left - width - GAP, part.top + GAP];
    case 'right':
      return [right + GAP, part.top + GAP];
    case 'within':
      return [part.left + GAP, bottom - height - GAP];
  }
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
