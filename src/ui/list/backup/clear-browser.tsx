// 清除本机数据: for a computer that is handed on. Names what goes, and is possible only when all of it
// is in a verified backup.
import { useEffect, useState } from 'react';
import { clearBrowser, mayClear } from '../../../store/backup';
import { listBin, listReports } from '../../../store/reports';
import { Dialog } from '../../parts/dialog';
import { DialogActions } from '../../parts/dialog-actions';
import { sentenceOf } from '../sentence';
import { Part } from './part';

export function ClearBrowser() {
  const [may, setMay] = useState<boolean>();
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    let gone = false;
    void mayClear().then((now) => !gone && setMay(now));
    return () => {
      gone = true;
    };
  }, []);
  return (
    <Part
      title="清除本机数据"
      about={
        may === false
          ? '电脑移交或停用前使用。本机还有年报或设置不在已核验的备份中，请先备份并核验。'
          : '电脑移交或停用前使用。本机年报和设置都在已核验的备份中。'
      }
    >
      <button type="button" className="button" disabled={!may} onClick={() => setAsking(true)}>
        清除本机数据
      </button>
      {asking && <Question onClose={() => setAsking(false)} />}
    </Part>
  );
}

function Question({ onClose }: { readonly onClose: () => void }) {
  const [counts, setCounts] = useState<readonly [number, number]>();
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    void Promise.all([listReports(), listBin()]).then(([rows, bin]) =>
      setCounts([rows.length, bin.length]),
    );
  }, []);
  const clear = async (): Promise<void> => {
    try {
      await clearBrowser();
      // What any page still has in memory goes with it.
      window.location.reload();
    } catch (error) {
      setFault(sentenceOf(error));
    }
  };
  const [reports = 0, binned = 0] = counts ?? [];
  return (
    <Dialog title="清除本机数据" onClose={onClose}>
      <div className="dialog-body">
        {fault !== undefined && (
          <p className="notice wrong" role="alert">
            {fault}
          </p>
        )}
        <p>将从本机这个浏览器中删除：</p>
        <ul className="what-goes">
          <li>
            全部年报 {reports} 份，回收站 {binned} 份
          </li>
          <li>它们的修改记录</li>
          <li>写了一半、没有提交的意见和说明（备份中没有）</li>
          <li>备份和核验的记录、自动备份文件夹的设置</li>
          <li>我的身份、报送和公开时限、Word 版式、改过的配套文书文字（备份中都有）</li>
        </ul>
        <p>已保存的备份文件、导出的文件和自动备份文件夹中的文件不会删除。</p>
      </div>
      <DialogActions onClose={onClose}>
        <button
          type="button"
          className="button danger"
          disabled={!counts}
          onClick={() => void clear()}
        >
          清除
        </button>
      </DialogActions>
    </Dialog>
  );
}
