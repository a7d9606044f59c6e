// 载入示例: the published figures of a real district, with a text that was written for this program and
// agrees with them. Marked as an example wherever it is seen. Loaded only when it is asked for.
import { form2019 } from '../../report/forms/2019';

const ABOUT: Readonly<Record<string, string>> = {
  'about:form': form2019.id,
  'about:year': '2020',
  'about:example': '1',
  'about:organ.name': '洛阳市吉利区人民政府',
  'about:organ.kind': 'government',
  'about:organ.level': 'county',
  'about:organ.scope': 'district',
};

/** Whatever is not named here is 0. */
const FIGURES: Readonly<Record<string, string>> = {
  'disclosure.normativeDocuments.made': '4',
  'disclosure.normativeDocuments.disclosed': '4',
  'disclosure.normativeDocuments.totalDisclosed': '4',
  'disclosure.licences.previousItems': '270',
  'disclosure.licences.itemChange': '77',
  'disclosure.licences.decisions': '6855',
  'disclosure.otherServices.previousItems': '95',
  'disclosure.otherServices.itemChange': '-3',
  'disclosure.penalties.previousItems': '1220',
  'disclosure.penalties.itemChange': '-213',
  'disclosure.penalties.decisions': '113',
  'disclosure.coercion.previousItems': '28',
  'disclosure.coercion.itemChange': '-5',
  'disclosure.coercion.decisions': '429',
  'disclosure.fees.previousItems': '13',
  'disclosure.fees.itemChange': '-1',
  'disclosure.procurement.projects': '34',
  'disclosure.procurement.amount': '3755.52',
  'requests.received.naturalPerson': '3',
  'requests.partlyGranted.naturalPerson': '1',
  'requests.withheld.processInformation.naturalPerson': '1',
  'requests.unableToProvide.notHeld.naturalPerson': '1',
  'disputes.directSuit.pending': '1',
};

const TEXTS: Readonly<Record<string, string>> = {
  preamble: `本报告按照《中华人民共和国政府信息公开条例》第五十条的要求编制，数据统计期限自2020年1月1日起至2020年12月31日止，统计范围包括区政府及其部门和各街道办事处。`,
  overview: `2020年，全区政务公开工作以便民为出发点，把群众关心的事项讲清楚、把办事需要的信息放在找得到的地方，各项任务按期完成。
（一）主动公开
全年制作规范性文件4件，均已向社会公开，并同步发布解读材料。行政许可、行政处罚、行政强制决定按规定时限公示，其中作出行政许可决定6855件、行政处罚决定113件、行政强制决定429件。政府集中采购项目34个，采购总金额3755.52万元，采购公告和结果全部公开。
（二）依申请公开
全年收到政府信息公开申请3件，均由自然人提出，没有上年结转的申请。3件申请全部在法定期限内答复：部分公开1件；因属于过程性信息不予公开1件；因本机关不掌握相关政府信息无法提供1件。没有结转下年度继续办理的申请。
（三）政府信息管理
公文起草时即确定公开属性，拟不公开的说明依据。区政府办公室定期清理已公开的信息，对内容过时、链接失效的及时更新，对规范性文件标注有效状态，方便群众查用。
（四）政府信息公开平台建设
区政府网站统一设置政府信息公开专栏，公开指南、公开制度、法定主动公开内容和年度报告集中展示。政务服务大厅设立查阅点，配备专人帮助群众查询、提出申请。
（五）监督保障
区政府办公室明确专人负责政务公开，年内组织业务培训，重点讲解申请答复的程序和文书。对各部门公开情况按季度检查，发现问题当场指出、限期改正。
（六）工作考核、社会评议和责任追究结果情况
政务公开纳入全区年度目标考核。通过网站意见征集、窗口问卷等方式接受社会评议。全年没有因政府信息公开工作被追究责任的情形。`,
  problems: `（一）存在的主要问题
一是各部门公开内容的详略不够统一，个别领域的信息更新不够及时；二是政策解读以文字为主，形式比较单一；三是基层工作人员变动较多，办理申请的经验不足。
（二）改进情况
一是对照基层政务公开标准目录逐项核对，明确每类信息的发布时限和责任科室；二是解读材料增加图表和问答，重要政策由起草部门负责人讲解；三是编印申请办理流程和文书样本，新到岗人员先培训后上岗。`,
  otherMatters: `2020年，全区行政机关没有收取政府信息公开信息处理费，也没有其他需要报告的事项。`,
};

/** Everything that stands in the example. */
export function exampleValues(): Map<string, string> {
  const typed = [...form2019.cells.values()].filter((cell) => !cell.total);
  return new Map([
    ...Object.entries(ABOUT),
    ...typed.map(({ address }): [string, string] => [address, FIGURES[address] ?? '0']),
    ...Object.entries(TEXTS),
  ]);
}
