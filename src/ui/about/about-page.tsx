// 关于: which version this is, what must not be typed into it, where its data are, and the licences
// of everything in it.
import { SINGLE_FILE, VERSION } from '../parts/edition';
import { PageHead } from '../parts/page-head';
import { COMPONENTS } from './components';
import { licenceTexts } from './licences';
import './about.css';

export function AboutPage() {
  return (
    <div className="about-page">
      <PageHead title="关于" back={{ href: '#/', name: '返回年报列表' }} />
      <main>
        <article className="about">
          <h2>
            勾稽 <span>{SINGLE_FILE ? `${VERSION} 单机版` : VERSION}</span>
          </h2>
          <p className="about-rule">仅限非涉密计算机使用，不得录入国家秘密、工作秘密。</p>
          <p>填报、校验《政府信息公开工作年度报告》的浏览器程序。</p>
          <p>年报只保存在本机的这个浏览器中，不上传；程序除取自己的文件外，不发出任何网络请求。</p>
          <Components />
        </article>
      </main>
    </div>
  );
}

function Components() {
  const [program, ...others] = COMPONENTS;
  return (
    <>
      {program && <p>本程序按 {program.licence} 许可证开放源代码，全文见下。</p>}
      <h3>使用的开源组件</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col">版本</th>
            <th scope="col">许可证</th>
          </tr>
        </thead>
        <tbody>
          {others.map(({ name, version, licence }) => (
            <tr key={`${name} ${version}`}>
              <th scope="row">{name}</th>
              <td>{version}</td>
              <td>{licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>许可证全文</h3>
      {licenceTexts(COMPONENTS).map(({ licence, text, names }) => (
        <details key={names[0]}>
          <summary>
            {licence}：{names.join('、')}
          </summary>
          <pre lang="en">{text}</pre>
        </details>
      ))}
    </>
  );
}
