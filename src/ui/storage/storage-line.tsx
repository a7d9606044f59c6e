// What is said above every page while nothing is kept in this browser, and in place of a page while the
// database cannot be opened yet.
import type { Condition } from '../../store/condition';
import './storage-line.css';

type Unkept = Extract<Condition, { kind: 'memory' }>;

const SAID: Readonly<Record<Unkept['cause'], string>> = {
  forbidden:
    '本浏览器不允许保存数据：填写的内容只在本窗口，关闭或刷新后即丢失。请导出数据文件另存，或换用普通窗口、其他浏览器。',
  broken:
    '本机数据库打不开，其中的年报没有删除。现在填写的内容只在本窗口，关闭后即丢失，请导出另存；重启浏览器后可再试。',
};

/** A red line: what is typed here is not kept. */
export function StorageLine({ unkept: { cause, why } }: { readonly unkept: Unkept }) {
  return (
    <div className="storage-line" role="alert" title={why}>
      <p>
        <strong>不能保存到本机。</strong>
        {SAID[cause]}
      </p>
      {cause === 'broken' && (
        <button type="button" className="button small" onClick={() => window.location.reload()}>
          重新打开
        </button>
      )}
    </div>
  );
}

type Waiting = Extract<Condition, { kind: 'waiting' }>;

const AWAITED: Readonly<Record<Waiting['cause'], string>> = {
  blocked:
    '另一个窗口正占用本机数据。请关闭本浏览器中其他打开勾稽的窗口，关闭后这里会自动继续，数据不受影响。',
  slow: '浏览器打开本机数据的时间比平时长，可能是电脑正忙。请稍候，打开后这里会自动继续，数据不受影响。',
};

/** Goes on by itself once the database is open. */
export function WaitingPage({ waiting: { cause } }: { readonly waiting: Waiting }) {
  return (
    <main className="opening waiting" role="status">
      <h1>正在等待本机数据</h1>
      <p>{AWAITED[cause]}</p>
    </main>
  );
}
