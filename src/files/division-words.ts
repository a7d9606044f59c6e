/** The words of a 分工表 by which it is known again, and the mark that says which report it belongs to. */

/** The heads of its columns, in order. */
export const COLUMNS = {
  row: '项目',
  column: '栏目',
  unit: '单位',
  last: '上年数',
  figure: '本年数',
  explanation: '指标解释',
  address: '编号',
} as const;

/** The labels of what a 科室 says about itself. */
export const FIELDS = { office: '科室', person: '填写人', date: '日期' } as const;

/** Which report asks, on which form and for which year. */
export interface DivisionMark {
  readonly report: string;
  readonly form: string;
  readonly year: number;
}

/** The mark as it is printed small below the table. */
export function markText({ report, form, year }: DivisionMark): string {
  return `表号：GJ1-${form}-${year}-${report}（导回时核对，请勿改动）`;
}

/** Reads that mark wherever it stands in a text. */
export function readMark(text: string): DivisionMark | undefined {
  const [, form = '', year = '', report = ''] =
    /表号[:：]\s*GJ1-(\w{1,20})-(\d{4})-(\w{1,80})/.exec(text) ?? [];
  return report === '' ? undefined : { report, form, year: Number(year) };
}
