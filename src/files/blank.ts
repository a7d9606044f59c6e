/** 空白表样: an official form as a Document, with every label and nothing filled in. */
import { aside } from '../report/address';
import { textsOf, type Form } from '../report/form';
import { reportFrom, type Report } from '../report/report';
import { compose } from './compose';
import type { Block, Document } from './document';
import { BLANK_TITLE } from './title';

/** The report that a blank form states: none of its figures, texts and names. */
export function blankReport(form: Form): Report {
  return reportFrom(
    new Map([
      [aside('about', 'form'), form.id],
      [aside('about', 'title'), BLANK_TITLE],
    ]),
  );
}

/** The form as it is printed, with a line to write on below the heading of every text. */
export function composeBlank(form: Form): Document {
  const headings = new Set(textsOf(form).map(({ heading }) => heading));
  const blank = compose(blankReport(form));
  return {
    ...blank,
    blocks: blank.blocks.flatMap((block): Block[] =>
      block.kind === 'heading' && headings.has(block.text)
        ? [block, { kind: 'paragraph', text: '' }]
        : [block],
    ),
  };
}
