// For parts of a page that are not needed at first: they are fetched when there is nothing else to
// do, so that the page is there sooner, and are ready when asked for.
import { lazy, Suspense, type ComponentType } from 'react';

/** The part; nothing stands in its place until it is there. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Part = lazy<ComponentType<Props>>(async () => ({ default: await load() }));
  // Whoever asks for it hears of it when it cannot be fetched.
  requestIdleCallback(() => void load().catch(() => undefined));
  return function Later(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}
