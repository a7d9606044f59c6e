/** 配套文书: what stands for each field of their texts, 〔报告单位〕, out of the report and its log. */
import { amountText } from '../report/amount';
import { SCOPES } from '../report/organ';
import type { Correction } from './correction';
import { oneLine } from './lines';
import { dateText, typedDateText } from './moment';
import type { ReviewCase } from './review-case';
import { sealOf } from './seal';
import { usualTitle } from './title';

/** Room to write by hand where something is not known. */
const ROOM = '　　　　　　　　';
const ROOM_FOR_DATE = '　　　　年　　月　　日';
/** What stands for a figure that is blank. */
export const UNSTATED = '未填';

/** All fields, those of the corrected report as well where there is one. */
export function officeFields(
  review: ReviewCase,
  now: number,
  correction?: Correction,
): Map<string, string> {
  const { report, judgement, draftName, submission } = review;
  const { organ, imprint, year } = report;
  const { form, reckoning } = judgement;
  const unit = lineOf(organ.name);
  const title = lineOf(imprint.title);
  const figures = Object.entries(form.fields ?? {}).map(([name, address]): [string, string] => {
    const value = reckoning.figure(address);
    return [name, value === undefined ? UNSTATED : amountText(value)];
  });
  return new Map([
    ['报告单位', unit || ROOM],
    ['年份', String(year)],
    ['报告标题', title || usualTitle(unit, year)],
    ['统计口径', organ.scope ? SCOPES[organ.scope] : ROOM],
    ['格式', form.name],
    ['表样文号', form.notice],
    ['报告内容', form.sections.map(({ heading }) => unnumbered(heading)).join('、')],
    ['稿次', draftName],
    ['送审人', submission?.who ?? ROOM],
    ['数据校验', checkText(review)],
    ['校验码', sealOf(report)],
    ['落款单位', lineOf(imprint.signature) || unit || ROOM],
    ['联系方式', lineOf(imprint.contact) || ROOM],
    ['制作日期', dateText(now)],
    ...figures,
    ...(correction ? correctionFields(correction) : []),
  ]);
}

function correctionFields({ original, correct, again, count }: Correction): [string, string][] {
  const dayOf = (date: string | undefined): string =>
    date === undefined ? ROOM_FOR_DATE : typedDateText(date);
  return [
    ['原公开日期', dayOf(original.date)],
    ['原公开链接', original.link ?? ROOM],
    ['更正原因', lineOf(correct.reason ?? '').replace(/[。；，.;,\s]+$/, '') || ROOM],
    ['更正处数', String(count)],
    ['更正公开日期', dayOf(again?.date)],
    ['更正公开链接', again?.link ?? original.link ?? ROOM],
  ];
}

/** Whether it can be handed in, and what stands in the way. */
function checkText({ judgement }: ReviewCase): string {
  const { errors, unexplained, unfinished, draft } = judgement;
  if (!draft) return '通过。没有错误，待核实的已改正或说明。';
  const open = [
    unfinished.length > 0 ? `未填完 ${unfinished.length} 个部分` : '',
    errors.length > 0 ? `错误 ${errors.length} 处` : '',
    unexplained.length > 0 ? `待核实未说明 ${unexplained.length} 处` : '',
  ].filter((part) => part !== '');
  return `未通过：${open.join('，')}。`;
}

function lineOf(text: string): string {
  return oneLine(text).trim();
}

function unnumbered(heading: string): string {
  return heading.replace(/^[一二三四五六七八九十]+、/, '');
}
