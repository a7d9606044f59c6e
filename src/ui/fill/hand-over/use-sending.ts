// Making the file that is handed over and giving it to the person: where it was asked for, and at once
// after a move that takes the report to another desk.
import { useSaving, type Saving } from '../../parts/use-saving';
import type { Mover } from '../moves/move-acts';
import { sendingOf } from './send';

export interface SendingHere {
  /** 报送文件 or 退回文件. */
  readonly name: string;
  readonly saving: Saving;
  readonly send: () => void;
}

export function useSending(reportId: string, session: Mover): SendingHere {
  const saving = useSaving({ compared: true });
  const { name, make } = sendingOf(reportId, session);
  return { name, saving, send: () => void saving.run(make) };
}
