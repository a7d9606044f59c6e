// What is shown in place of a part of the page that failed, instead of an empty window.
import { Component, type ReactNode } from 'react';
import { faultText } from './fault-text';
// What every page has, before whatever it loads later.
import './parts.css';
import './dialog.css';

interface FaultBoundaryProps {
  readonly title: string;
  /** What the button says that loads the page anew. */
  readonly retry: string;
  readonly children: ReactNode;
}

interface FaultBoundaryState {
  readonly fault?: string;
}

export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override state: FaultBoundaryState = {};

  static getDerivedStateFromError(error: unknown): FaultBoundaryState {
    return { fault: faultText(error) };
  }

  override render(): ReactNode {
    const { title, retry, children } = this.props;
    const { fault } = this.state;
    if (fault === undefined) return children;
    return (
      <main className="fault-page" role="alert">
        <h1>{title}</h1>
        <p>程序出错，已保存的数据仍在本机。</p>
        <p>
          <small>{fault}</small>
        </p>
        <button type="button" className="button main" onClick={() => window.location.reload()}>
          {retry}
        </button>
        <p>
          <a href="#/environment">环境检测</a>：看看这个浏览器缺什么，结果可以复制给信息技术人员。
        </p>
      </main>
    );
  }
}
