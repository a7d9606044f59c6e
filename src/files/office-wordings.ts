/**
 * 配套文书: what each of them says where an office has not worded it its own way. Pure data; the names of
 * parts never change once released, for what an office has written is kept under them.
 */
import type { OfficeKind } from './paper-names';
import type { WordingPart } from './wording';

const TABLE_HINT =
  '一行一栏，栏名和内容用“｜”隔开，一行可以排两栏；不带“｜”的行接在上一栏之后，空行留出签字的地方。';
const LINE_HINT = '一行一段。';
const SIGN_HINT = '一行一处。';

const SIGNED = '　　　　　　　　　　签名：　　　　　　　年　　月　　日';
/** Room for a line or two by hand, then the signature. */
const OPINION = `\n\n${SIGNED}`;

/** The texts of each paper, in their order. */
export const OFFICE_WORDINGS: Readonly<Record<OfficeKind, readonly WordingPart[]>> = {
  signOff: [
    { name: '标题', text: '政府信息公开工作年度报告送审签批单' },
    {
      name: '表格',
      hint: TABLE_HINT,
      text: [
        '报告标题｜〔报告标题〕',
        '报告单位｜〔报告单位〕｜年　　度｜〔年份〕年',
        '稿　　次｜〔稿次〕｜送 审 人｜〔送审人〕',
        '主要数据｜主动公开：行政许可〔行政许可决定〕件，行政处罚〔行政处罚决定〕件，行政强制〔行政强制决定〕件',
        '依申请公开：新收〔本年新收〕件，上年结转〔上年结转〕件，办理〔办理总计〕件，结转〔结转下年度〕件',
        '复议诉讼：复议〔行政复议〕件，直接起诉〔未经复议直接起诉〕件，复议后起诉〔复议后起诉〕件',
        '数据校验｜〔数据校验〕',
        `经 办 人｜\n${OPINION}`,
        `科室负责人｜\n${OPINION}`,
        `办公室审核｜\n${OPINION}`,
        `分管领导签批｜\n${OPINION}`,
        '备　　注｜签批后随报告一并归档。',
      ].join('\n'),
    },
  ],
  secrecy: [
    { name: '标题', text: '政府信息公开工作年度报告保密审查表' },
    {
      name: '表格',
      hint: TABLE_HINT,
      text: [
        '信息名称｜〔报告标题〕',
        '制作单位｜〔报告单位〕｜稿　　次｜〔稿次〕',
        '信息内容｜〔报告内容〕',
        '拟公开方式｜□ 政府网站　　□ 政府公报　　□ 政务新媒体',
        '□ 其他：',
        '审查内容｜是否含有国家秘密、工作秘密、商业秘密和个人隐私，公开后是否可能危及国家安全、公共安全、经济安全、社会稳定。',
        '审查意见｜□ 不含上述内容，可以公开',
        '□ 部分内容不宜公开，删改后公开。须删改的内容：',
        '',
        '□ 不予公开。依据：',
        '□ 不能确定，报有关主管部门或者保密行政管理部门确定',
        `经 办 人｜${OPINION}`,
        `科室负责人｜${OPINION}`,
        `保密审查人员｜${OPINION}`,
        `单位负责人｜${OPINION}`,
        '审查依据｜《中华人民共和国保守国家秘密法》和《中华人民共和国政府信息公开条例》第十七条。先审查、后公开。',
      ].join('\n'),
    },
  ],
  sources: [
    { name: '标题', text: '政府信息公开工作年度报告数据来源登记表' },
    { name: '题下说明', hint: LINE_HINT, text: '报告单位：〔报告单位〕　〔年份〕年度　〔格式〕' },
    {
      name: '签字',
      hint: SIGN_HINT,
      text: '填报人（签字）：　　　　　　　　　　　日期：\n审核人（签字）：　　　　　　　　　　　日期：',
    },
  ],
  letter: [
    { name: '标题', text: '关于报送〔年份〕年政府信息公开工作年度报告的函' },
    { name: '发文字号', text: '　　　　〔　　　　〕　　号' },
    { name: '主送机关', text: '政府信息公开工作主管部门：' },
    {
      name: '正文',
      hint: LINE_HINT,
      text: [
        '根据《中华人民共和国政府信息公开条例》和政府信息公开工作年度报告格式（〔表样文号〕）的要求，我单位编制了《〔报告标题〕》，已经审核同意，现随函报送，请予审核。',
        '联系人：　　　　　　　　联系电话：',
      ].join('\n'),
    },
    {
      name: '附件',
      hint: '一行一件，多件时自动编号；没有附件的，清空即可。',
      text: '〔年份〕年政府信息公开工作年度报告\n数据校验报告',
    },
    { name: '落款单位', text: '〔落款单位〕' },
    { name: '成文日期', text: '〔制作日期〕' },
  ],
  correction: [
    { name: '标题', text: '关于更正〔报告标题〕的说明' },
    {
      name: '正文',
      hint: LINE_HINT,
      text: [
        '《〔报告标题〕》已于〔原公开日期〕公开。因〔更正原因〕，现对以下〔更正处数〕处内容予以更正。',
        '公开链接：〔原公开链接〕',
      ].join('\n'),
    },
    {
      name: '结尾',
      hint: LINE_HINT,
      text: '更正后的年度报告于〔更正公开日期〕公开，以更正后的为准。\n特此说明。',
    },
    { name: '落款单位', text: '〔落款单位〕' },
    { name: '成文日期', text: '〔制作日期〕' },
  ],
  retyping: [
    { name: '标题', text: '政府信息公开工作年度报告对照录入单' },
    {
      name: '题下说明',
      hint: LINE_HINT,
      text: '报告单位：〔报告单位〕　〔年份〕年度　〔格式〕\n〔稿次〕　校验码 〔校验码〕\n照此录入上级系统，每录一格打勾；录完一表，核对格数和数字之和。',
    },
    {
      name: '签字',
      hint: SIGN_HINT,
      text: '录入人（签字）：　　　　　　　　日期：\n核对人（签字）：　　　　　　　　日期：',
    },
  ],
};
