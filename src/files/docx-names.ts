/** The names of our paragraph styles, by which a docx of ours is read again. */

/** As they stand in the list of styles of Word and WPS. */
export const STYLE_NAMES = {
  body: '公文正文',
  flush: '公文正文顶格',
  contact: '公文联系方式',
  mark: '公文标记',
  paper: '公文稿别',
  cover: '公文稿头',
  signature: '公文落款',
  date: '公文成文日期',
  small: '公文校验码',
  cell: '公文表格',
  footer: '公文页码',
  end: '公文分节',
} as const;
