// Which section of the paper is in view: what 目录 marks as current.

export interface Here {
  get: () => string | undefined;
  subscribe: (listener: () => void) => () => void;
  /** Watches what is read and where the focus goes inside an element; returns what ends it. */
  watch: (paper: HTMLElement) => () => void;
}

export function newHere(): Here {
  const listeners = new Set<() => void>();
  const visible = new Set<string>();
  let current: string | undefined;

  const look = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting } of entries) {
      const section = (target as HTMLElement).dataset['section'] ?? '';
      if (isIntersecting) visible.add(section);
      else visible.delete(section);
    }
    const order = [...document.querySelectorAll<HTMLElement>('[data-section]')];
    const inView = order.filter(({ dataset }) => visible.has(dataset['section'] ?? ''));
    // The last ones are short: what was gone to may not reach the top.
    const focused = inView.find((section) => section.contains(document.activeElement));
    become(focused ?? inView[0]);
  };

  const become = (section: HTMLElement | null | undefined): void => {
    if (!section || section.dataset['section'] === current) return;
    current = section.dataset['section'];
    listeners.forEach((listener) => listener());
  };

  const onFocus = ({ target }: FocusEvent): void =>
    become((target as HTMLElement).closest<HTMLElement>('[data-section]'));

  return {
    get: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    watch: (paper) => {
      // The upper third of the window is where one reads.
      const observer = new IntersectionObserver(look, { rootMargin: '-80px 0px -66% 0px' });
      paper.querySelectorAll('[data-section]').forEach((section) => observer.observe(section));
      paper.addEventListener('focusin', onFocus);
      return () => {
        observer.disconnect();
        paper.removeEventListener('focusin', onFocus);
      };
    },
  };
}
