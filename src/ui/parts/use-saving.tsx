// Making a file and giving it away: made, offered for download, and said; or why there is none. How that is
// shown is chosen by whoever asks for the file.
import { useState } from 'react';
import { download, type Downloadable } from './download';
import { faultText } from './fault-text';
import { RefusalDialog } from './refusal-dialog';

/** What has come of making a file. */
export type Made =
  | { readonly ok: true; readonly file: Downloadable }
  /** What it would have said otherwise, a sentence for each place. */
  | { readonly ok: false; readonly differences: readonly string[] };

/** Why there is no file. */
interface Failed {
  readonly title: string;
  readonly sentences: readonly string[];
}

export interface Saving {
  readonly busy: boolean;
  /** What was done last; empty before, and where it failed. */
  readonly said: string;
  readonly say: (sentence: string) => void;
  readonly failed: Failed | undefined;
  readonly run: (make: () => Promise<Made>) => Promise<void>;
  /** What was said has been read. */
  readonly forget: () => void;
}

interface Options {
  /** The file was compared cell by cell. */
  readonly compared?: boolean;
  /** What it is called when a file would say otherwise. */
  readonly differing?: string;
}

const NOT_DONE = '没有导出';

export function useSaving({ compared = false, differing = NOT_DONE }: Options = {}): Saving {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState<Failed>();
  const say = (sentence: string): void => {
    setFailed(undefined);
    setSaid(sentence);
  };
  const fail = (why: Failed): void => {
    setSaid('');
    setFailed(why);
  };
  const run = async (make: () => Promise<Made>): Promise<void> => {
    setBusy(true);
    say('');
    try {
      const made = await make();
      if (made.ok) {
        download(made.file);
        say(`已导出 ${made.file.name}${compared ? '，已逐格核对' : ''}。`);
      } else fail({ title: differing, sentences: made.differences });
    } catch (error) {
      const sentences = ['生成文件时出错，数据仍在本机。', faultText(error)];
      fail({ title: NOT_DONE, sentences });
    } finally {
      setBusy(false);
    }
  };
  return { busy, said, say, failed, run, forget: () => say('') };
}

interface Shown {
  readonly saving: Saving;
}

/** In a line, beside the commands. */
export function SavingLine({ saving: { said, failed } }: Shown) {
  return <p role="status">{failed ? inOne(failed) : said}</p>;
}

/** In a dialog, below what can be exported. */
export function SavingNotice({ saving: { said, failed } }: Shown) {
  return (
    <>
      <p role="status">{said}</p>
      {failed && (
        <p className="notice warn" role="alert">
          {inOne(failed)}
        </p>
      )}
    </>
  );
}

/** Above everything, where it failed. */
export function SavingFault({ saving: { failed, forget } }: Shown) {
  return failed ? <RefusalDialog {...failed} onClose={forget} /> : null;
}

function inOne({ sentences }: Failed): string {
  return `${NOT_DONE}。${sentences.join('')}`;
}
