// What stands in the menu 导出, in groups by what files are for. What comes of choosing is the business of
// export-menu.tsx.
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import type { FileKind } from '../../files/open';
import type { Saved } from '../../files/save';
import type { Shown } from './export-dialogs';

/** 报送文件, 退回文件: made by whoever has the log. */
export interface Sending {
  readonly name: string;
  readonly make: () => Promise<Saved>;
}

interface Choosing {
  readonly onKind: (kind: FileKind) => void;
  readonly onShow: (dialog: Shown) => void;
}

/** What is published. */
export function FinishedItems({ onKind, onShow }: Choosing) {
  return (
    <Group name="成品文件">
      <Item name="Word 文档" what=".docx，按公文版式" onSelect={() => onKind('docx')} />
      <Item name="Word 版式…" what="字体、横排的表格" onSelect={() => onShow('typesetting')} />
      <Item name="网页" what=".html，用于门户网站" onSelect={() => onKind('html')} />
      <Item name="Excel 表格" what=".xlsx，三张表和数据校验" onSelect={() => onKind('xlsx')} />
    </Group>
  );
}

interface DeskItemsProps extends Pick<Choosing, 'onShow'> {
  readonly sending: (() => Sending) | undefined;
  readonly onSend: (make: Sending['make']) => void;
}

/** What goes to another desk. */
export function DeskItems({ sending, onSend, onShow }: DeskItemsProps) {
  return (
    <Group name="报送">
      {sending && <SendingItem sending={sending} onSend={onSend} />}
      <Item name="审核材料…" what="送审稿、花脸稿、意见单" onSelect={() => onShow('papers')} />
      <Item name="配套文书…" what="签批单、报送函、录入单" onSelect={() => onShow('office')} />
    </Group>
  );
}

interface OtherItemsProps extends Choosing {
  /** Whose log is at hand. */
  readonly reportId: string | undefined;
  readonly onBundle: (reportId: string) => void;
}

/** What is wanted seldom. */
export function OtherItems({ reportId, onKind, onShow, onBundle }: OtherItemsProps) {
  return (
    <Group name="更多">
      <Item name="网站后台正文…" what="复制、粘贴即可发布" onSelect={() => onShow('body')} />
      <Item name="数据文件" what=".json，可再导入" onSelect={() => onKind('json')} />
      {reportId !== undefined && (
        <>
          <Item
            name="图表…"
            what="用于图解，图片和 Word"
            onSelect={() => {
              window.location.hash = `#/report/${reportId}/charts`;
            }}
          />
          <Item name="数据校验报告…" what="校验范围、算式、说明" onSelect={() => onShow('check')} />
          <Item name="归档包" what=".zip，各种文件和清单" onSelect={() => onBundle(reportId)} />
        </>
      )}
    </Group>
  );
}

interface SendingItemProps {
  readonly sending: () => Sending;
  readonly onSend: (make: Sending['make']) => void;
}

/** Rendered with each opening of the menu: what it is called depends on where the report stands. */
function SendingItem({ sending, onSend }: SendingItemProps) {
  const { name, make } = sending();
  return <Item name={name} what=".docx，附修改记录和意见" onSelect={() => onSend(make)} />;
}

interface GroupProps {
  readonly name: string;
  readonly children: ReactNode;
}

function Group({ name, children }: GroupProps) {
  return (
    <DropdownMenu.Group aria-label={name}>
      <DropdownMenu.Label>{name}</DropdownMenu.Label>
      {children}
    </DropdownMenu.Group>
  );
}

interface ItemProps {
  readonly name: string;
  readonly what: string;
  readonly onSelect: () => void;
}

function Item({ name, what, onSelect }: ItemProps) {
  return (
    <DropdownMenu.Item onSelect={onSelect}>
      <b>{name}</b>
      <small>{what}</small>
    </DropdownMenu.Item>
  );
}
