// 数据来源登记表: every figure with who gave it, to print, sign and file. What stands in its lines is told
// in report/source-register.ts.
import type { Judgement } from '../../report/judgement';
import { SCOPES } from '../../report/organ';
import { missingText, REGISTER, registerOf, type Register } from '../../report/source-register';
import { PageHead } from '../parts/page-head';
import { ScrollingMain } from '../parts/scrolling-main';
import { RegisterRows } from './register-rows';
import { StoredJudgement } from './stored-judgement';
import './finish.css';
import './sources.css';

export function SourcesPage({ reportId }: { readonly reportId: string }) {
  return (
    <div className="preview-page">
      <PageHead title="数据来源登记表" back={{ href: `#/report/${reportId}`, name: '返回填报' }}>
        <p />
        <button type="button" className="button main" onClick={() => window.print()}>
          打印
        </button>
      </PageHead>
      <ScrollingMain name="数据来源登记表">
        <StoredJudgement reportId={reportId}>
          {(judgement) => <Sheet reportId={reportId} judgement={judgement} />}
        </StoredJudgement>
      </ScrollingMain>
    </div>
  );
}

interface SheetProps {
  readonly reportId: string;
  readonly judgement: Judgement;
}

function Sheet({ reportId, judgement: { form, report } }: SheetProps) {
  const register = registerOf(form, report);
  const { organ, year } = report;
  return (
    <article className="document register">
      {report.example && <p className="document-marks">示例</p>}
      <h1>
        <span>{year} 年政府信息公开工作年度报告</span>
        <span>数据来源登记表</span>
      </h1>
      <p className="whose">
        <span>报告单位：{organ.name}</span>
        {organ.scope && <span>统计口径：{SCOPES[organ.scope]}</span>}
        <span>
          {form.name}（{form.notice}）
        </span>
      </p>
      <Given register={register} />
      <Missing register={register} reportId={reportId} />
      <Signatures offices={register.offices} />
    </article>
  );
}

function Given({ register: { given } }: { readonly register: Register }) {
  if (given.length === 0) {
    return (
      <p>还没有登记。在填报页选中一格或一块，用“数据来源”登记提供科室、提供人、日期和依据。</p>
    );
  }
  return (
    <table aria-label={REGISTER.given}>
      <colgroup>
        <col className="item" />
        <col className="figures" />
        <col className="office" />
        <col className="person" />
        <col className="date" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <Heads names={REGISTER.sources} />
        </tr>
      </thead>
      <RegisterRows
        tables={given}
        width={REGISTER.sources.length}
        more={({ source }) => (
          <>
            <td>{source?.office}</td>
            <td>{source?.person}</td>
            <td>{source?.date}</td>
            <td className="wording">{source?.basis}</td>
          </>
        )}
      />
    </table>
  );
}

function Heads({ names }: { readonly names: readonly string[] }) {
  return names.map((name) => (
    <th key={name} scope="col">
      {name}
    </th>
  ));
}

interface MissingProps {
  readonly register: Register;
  readonly reportId: string;
}

function Missing({ register: { missing, missingCount }, reportId }: MissingProps) {
  return (
    <section aria-labelledby="register-missing">
      <h2 id="register-missing">{REGISTER.missing}</h2>
      <p>{missingText(missingCount)}</p>
      {missingCount > 0 && (
        <table aria-labelledby="register-missing">
          <colgroup>
            <col className="item" />
            <col />
          </colgroup>
          <thead>
            <tr>
              <Heads names={REGISTER.figures} />
            </tr>
          </thead>
          <RegisterRows
            tables={missing}
            width={REGISTER.figures.length}
            beside={({ cells: [first] }) => (
              <a
                className="go"
                href={`#/report/${reportId}/at/${first.address}`}
                aria-label={`转到此格：${first.name}`}
              >
                转到此格
              </a>
            )}
          />
        </table>
      )}
    </section>
  );
}

/** One line for the head of each office, then those who fill in and check. */
function Signatures({ offices }: Pick<Register, 'offices'>) {
  const heads = offices.size > 0 ? [...offices] : [['', 0] as const];
  return (
    <section className="signatures" aria-label="签字">
      <table aria-label="提供科室负责人签字">
        <thead>
          <tr>
            <Heads names={REGISTER.offices} />
          </tr>
        </thead>
        <tbody>
          {heads.map(([office, count]) => (
            <tr key={office}>
              <th scope="row">{office}</th>
              <td>{count > 0 && count}</td>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {['填报人（签字）', '审核人（签字）', '日期'].map((line) => (
          <span key={line}>{line}：</span>
        ))}
      </p>
    </section>
  );
}
