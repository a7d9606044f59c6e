// 环境检测: what this browser lets the program do, and what is off because of it, to read and to copy
// into a message. Nothing of it leaves the page by itself.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { condition, onCondition } from '../../store/condition';
import { copyText } from '../parts/clipboard';
import { SINGLE_FILE, VERSION } from '../parts/edition';
import { momentInFull } from '../parts/moment';
import { PageHead } from '../parts/page-head';
import { asText, STATES, summaryOf, type Group } from './ability';
import { browserOf } from './browser';
import { BUILD } from './builds';
import './environment.css';
import { keeping } from './keeping';
import { useOffline, type Offline } from './offline';
import { opening } from './opening';
import { showing } from './showing';
import { working } from './working';

async function detect(offline: Offline): Promise<Group[]> {
  const groups = [
    ['一、打开方式', opening(offline, SINGLE_FILE)],
    ['二、保存', keeping()],
    ['三、文件和计算', working()],
    ['四、显示和打印', showing(browserOf(navigator.userAgent).chromium, new Date())],
  ] as const;
  return Promise.all(
    groups.map(async ([title, abilities]) => ({ title, abilities: await Promise.all(abilities) })),
  );
}

interface Result {
  readonly groups: readonly Group[];
  readonly at: number;
}

export function EnvironmentPage() {
  const offline = useOffline();
  const stored = useSyncExternalStore(onCondition, condition);
  const [result, setResult] = useState<Result>();
  const [asked, setAsked] = useState(0);
  const [copied, setCopied] = useState<boolean>();
  useEffect(() => {
    // Whether the database opens is known soon.
    if (stored.kind === 'opening') return undefined;
    let gone = false;
    void detect(offline).then((groups) => {
      if (!gone) setResult({ groups, at: Date.now() });
    });
    return () => {
      gone = true;
    };
  }, [offline, stored, asked]);
  if (!result) return <p className="opening">正在检测…</p>;
  const facts = factsOf(result.at);
  return (
    <div className="environment-page">
      <PageHead title="环境检测" back={{ href: '#/', name: '返回年报列表' }}>
        <p role="status">
          {copied === true && '已复制，可粘贴到邮件或工单中'}
          {copied === false && '浏览器不让复制，请选中下面的文字按 Ctrl+C'}
        </p>
        <button type="button" className="button" onClick={() => setAsked((times) => times + 1)}>
          重新检测
        </button>
        <button
          type="button"
          className="button main"
          onClick={() => setCopied(copyText(asText(result.groups, facts)))}
        >
          复制检测结果
        </button>
      </PageHead>
      <main className="environment">
        <p className="environment-summary">{summaryOf(result.groups)}</p>
        <p className="hint">
          检测只在本页进行，结果不会自动发送。“受限”的照常可以填报，请留意说明；“不可用”的请按说明处理。
        </p>
        {result.groups.map((group) => (
          <GroupTable key={group.title} group={group} />
        ))}
        <ul className="environment-facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </main>
    </div>
  );
}

function factsOf(at: number): string[] {
  return [
    `程序版本：${VERSION}${SINGLE_FILE ? '（单机版）' : BUILD && `（${BUILD}）`}`,
    `检测时间：${momentInFull(at)}`,
    `浏览器标识：${navigator.userAgent}`,
  ];
}

function GroupTable({ group: { title, abilities } }: { readonly group: Group }) {
  return (
    <table aria-label={title}>
      <caption>{title}</caption>
      <tbody>
        {abilities.map(({ name, state, found, effect }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={`state ${state}`}>{STATES[state]}</td>
            <td>
              {found}
              {effect !== undefined && <p>{effect}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
