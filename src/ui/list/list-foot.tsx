// What stands under the list: what must not be typed, which version this is, and the way to 关于.
import { SINGLE_FILE, VERSION } from '../parts/edition';

export function ListFoot() {
  return (
    <footer className="list-foot">
      <p>仅限非涉密计算机使用，不得录入国家秘密、工作秘密</p>
      <p>
        勾稽 {VERSION}
        {SINGLE_FILE && ' 单机版'}
        <a href="#/environment">环境检测</a>
        <a href="#/about">关于</a>
      </p>
    </footer>
  );
}
