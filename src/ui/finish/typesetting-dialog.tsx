// Word 版式: which fonts an office has, and which tables are laid across. What was chosen holds for every
// export and print from this browser until it is changed.
import { useState } from 'react';
import { FONT_SETS, type FontSet } from '../../files/save';
import { tablesOf, type Form, type TableSection } from '../../report/form';
import { sheetOf } from '../../report/sheet';
import { chooseTypesetting, typesetting } from '../paper/typesetting';
import { Dialog } from '../parts/dialog';
import { DialogActions } from '../parts/dialog-actions';
import './typesetting.css';

/** Narrower tables have room enough. */
const WIDE = 8;

interface TypesettingDialogProps {
  readonly form: Form;
  readonly onClose: () => void;
}

export function TypesettingDialog({ form, onClose }: TypesettingDialogProps) {
  const [before] = useState(typesetting);
  const [fonts, setFonts] = useState(before.fonts);
  const [landscape, setLandscape] = useState(before.landscape);
  const wide = tablesOf(form).filter((table) => sheetOf(table).columnCount > WIDE);
  const turn = (id: string, across: boolean): void =>
    setLandscape([...landscape.filter((other) => other !== id), ...(across ? [id] : [])]);
  return (
    <Dialog title="Word 版式" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          chooseTypesetting({ fonts, landscape });
          onClose();
        }}
      >
        <div className="dialog-body">
          <Fonts chosen={fonts} onChoose={setFonts} />
          {wide.map((table) => (
            <Direction
              key={table.id}
              table={table}
              across={landscape.includes(table.id)}
              onTurn={(across) => turn(table.id, across)}
            />
          ))}
          <p className="typesetting-note">
            其他按公文格式：每页 22 行、每行 28
            字，单页码居右、双页码居左。横排的表单独成页，打印预览同样横排。
          </p>
        </div>
        <DialogActions onClose={onClose}>
          <button type="submit" className="button main">
            确定
          </button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface FontsProps {
  readonly chosen: FontSet;
  readonly onChoose: (set: FontSet) => void;
}

function Fonts({ chosen, onChoose }: FontsProps) {
  return (
    <fieldset className="field typesetting-fonts">
      <legend>字体</legend>
      {(Object.keys(FONT_SETS) as FontSet[]).map((set) => (
        <label key={set}>
          <input
            type="radio"
            name="fonts"
            checked={set === chosen}
            onChange={() => onChoose(set)}
          />
          <b>{FONT_SETS[set].name}</b>
          <small>{FONT_SETS[set].fonts}</small>
        </label>
      ))}
      <p className="hint">字体不随文件。打开文件的电脑没有所选字体的，由相近字体代替。</p>
    </fieldset>
  );
}

interface DirectionProps {
  readonly table: TableSection;
  readonly across: boolean;
  readonly onTurn: (across: boolean) => void;
}

function Direction({ table, across, onTurn }: DirectionProps) {
  return (
    <fieldset className="field">
      <legend>{table.heading}</legend>
      <div className="choices">
        {[false, true].map((turned) => (
          <label key={String(turned)}>
            <input
              type="radio"
              name={table.id}
              checked={turned === across}
              onChange={() => onTurn(turned)}
            />
            {turned ? '横排' : '竖排'}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
