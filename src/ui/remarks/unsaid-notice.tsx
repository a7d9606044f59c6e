// What is said before a report leaves the desk: that 审核意见 or answers were begun here and not said.
import { useUnsaid } from './begun';

export function UnsaidNotice({ reportId }: { readonly reportId: string }) {
  const { remarks, replies } = useUnsaid(reportId);
  const count = remarks.length + replies.length;
  if (count === 0) return null;
  return <p className="notice warn">有 {count} 条审核意见或答复没有写完，不会一并交出。</p>;
}
