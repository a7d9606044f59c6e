// The guided look at the fill page: a line below the page that speaks of each of its parts in turn,
// with a ring round the part. It takes no focus, stands beside the page and so in front of nothing,
// and goes at Esc.
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import './guide.css';

interface Step {
  /** The part it speaks of, by selector. */
  readonly part: string;
  readonly title: string;
  readonly text: string;
}

const STEPS: readonly Step[] = [
  {
    part: '.contents',
    title: '从这里到各部分',
    text: '点一下就到。每部分写着已填几格，有错误的标着错误数。',
  },
  {
    part: '.paper-frame',
    title: '在纸面上直接填',
    text: '像在 Excel 中一样用方向键和 Enter 移动，直接输入，随输随存。空白不等于 0；灰底的总计自动计算。',
  },
  {
    part: '.side-tabs',
    title: '边填边校验',
    text: '哪里不符、相差几件，在这里一条一条列出，可以转到要看的格。待核实的，改正或写情况说明。',
  },
  {
    part: '.balance',
    title: '收办是否平衡',
    text: '表三每一列，新收加上年结转应等于办理结果总计加结转下年度。差额始终看得到。',
  },
  {
    part: '.fill-header .button.main',
    title: '填完后导出',
    text: '先预览，再导出 Word 文档、网页或数据文件。没填完的标明“草稿”。按 F1 可再看键盘操作和这个引导。',
  },
];

export function Guide({ onEnd }: { readonly onEnd: () => void }) {
  const [index, setIndex] = useState(0);
  const step = STEPS[index];
  const last = index === STEPS.length - 1;
  const ring = useRing(step);
  useEscape(onEnd);
  // The page has become lower: the cell a person is at stays in view.
  useEffect(() => {
    document.activeElement?.scrollIntoView({ block: 'nearest' });
  }, []);

  const page = document.querySelector('.fill-page');
  if (!step || !page) return null;
  return createPortal(
    <>
      <div className="guide-ring" ref={ring} />
      <section className="guide" aria-label="引导" aria-live="polite">
        <small>
          {index + 1} / {STEPS.length}
        </small>
        <p>
          <b>{step.title}</b>
          {step.text}
        </p>
        {!last && <Command name="跳过" onClick={onEnd} />}
        <Command
          name={last ? '知道了' : '下一步'}
          main
          onClick={() => (last ? onEnd() : setIndex(index + 1))}
        />
      </section>
    </>,
    page,
  );
}

/** The ring round the part a step speaks of, wherever it is scrolled to. */
function useRing(step: Step | undefined): RefObject<HTMLDivElement | null> {
  const ring = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const part = step && document.querySelector(step.part);
    // What is further down is brought into view, and the cell a person is at stays where the focus is.
    if (part?.classList.contains('balance')) part.closest('.paper')?.scrollIntoView();
    const settle = (): void => {
      const now = step && document.querySelector(step.part);
      if (now && ring.current) moveTo(ring.current, now.getBoundingClientRect());
    };
    settle();
    const events = ['scroll', 'resize'] as const;
    for (const event of events) window.addEventListener(event, settle, true);
    return () => {
      for (const event of events) window.removeEventListener(event, settle, true);
    };
  }, [step]);
  return ring;
}

/** Esc ends it, unless something in front takes it for itself. */
function useEscape(onEnd: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const busy = document.querySelector('dialog[open], [role="menu"]');
      if (event.key === 'Escape' && !event.isComposing && !busy) onEnd();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onEnd]);
}

interface CommandProps {
  readonly name: string;
  readonly main?: true;
  readonly onClick: () => void;
}

function Command({ name, main, onClick }: CommandProps) {
  return (
    <button
      type="button"
      className={main ? 'button small main' : 'button small quiet'}
      // Whoever is typing in a cell stays there.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {name}
    </button>
  );
}

function moveTo(element: HTMLElement, { left, top, width, height }: DOMRect): void {
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
}
