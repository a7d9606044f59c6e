// Pages opened from folders all share one store: whoever uses the 单机版 is told whose reports these
// are and who else could read them.

export function LocalPages() {
  if (window.location.protocol !== 'file:') return null;
  return (
    <p className="local-pages">
      这里列出的是本机当前账户在此浏览器中的年报；该账户用此浏览器打开的其他本地网页也能读取。
    </p>
  );
}
