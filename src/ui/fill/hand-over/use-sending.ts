// Making the file that is handed over and giving it to the person: where it was asked for, and at once
// after a move that takes the report to another desk.
import { useState } from 'react';
import { download } from '../../parts/download';
import { faultText } from '../../parts/fault-text';
import type { Mover } from '../moves/move-acts';
import { sendingOf } from './send';

/** What has come of it: the name of the file, or why there is none. */
export type Sent = { readonly name: string } | { readonly differences: readonly string[] };

export interface SendingHere {
  /** 报送文件 or 退回文件. */
  readonly name: string;
  readonly busy: boolean;
  /** Absent before it was asked for. */
  readonly sent: Sent | undefined;
  readonly send: () => void;
  /** What was said has been read. */
  readonly forget: () => void;
}

export function useSending(reportId: string, session: Mover): SendingHere {
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState<Sent>();
  const { name, make } = sendingOf(reportId, session);
  const run = async (): Promise<Sent> => {
    try {
      const saved = await make();
      if (!saved.ok) return { differences: saved.differences };
      download(saved.file);
      return { name: saved.file.name };
    } catch (error) {
      return { differences: [faultText(error)] };
    }
  };
  const send = (): void => {
    setBusy(true);
    void run()
      .then(setSent)
      .finally(() => setBusy(false));
  };
  return { name, busy, sent, send, forget: () => setSent(undefined) };
}
