/**
 * Parts of a docx that the library would write otherwise: the styles, of which it can not say all that
 * Chinese paper asks for, and the table of fonts.
 */
import { STYLE_NAMES } from './docx-names';
import { LATIN, SONG, STYLE, SUBSTITUTES, type Fonts, type Type } from './docx-style';
import { XML } from './pack';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Properties of a paragraph, in the order the format asks for. */
interface Look {
  readonly keepNext?: true;
  /** In twips: above, and from line to line where that is not left to the font. */
  readonly before?: number;
  readonly line?: number;
  /** Two signs before the first line. */
  readonly indented?: number;
  readonly align?: 'center' | 'right' | 'both' | 'left';
  readonly outline?: number;
  /** Of its signs, in half points. */
  readonly size?: number;
  /** Between its signs, in twips. */
  readonly signSpace?: number;
  readonly font?: string;
  readonly latin?: string;
}

const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` w:${name}="${value}"`))
    .join('');

function fonts(eastAsia: string, latin = LATIN): string {
  const names = { ascii: latin, hAnsi: latin, eastAsia, cs: latin, hint: 'eastAsia' };
  return `<w:rFonts${attributes(names)}/>`;
}

function size(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
}

function properties(look: Look): string {
  const { before, line, indented, align, outline } = look;
  const spacing = { before, line, lineRule: line === undefined ? undefined : 'exact' };
  const paragraph = [
    look.keepNext ? '<w:keepNext/>' : '',
    before === undefined && line === undefined ? '' : `<w:spacing${attributes(spacing)}/>`,
    indented === undefined ? '' : `<w:ind w:firstLineChars="200" w:firstLine="${indented}"/>`,
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('');
  const run = [
    look.font === undefined ? '' : fonts(look.font, look.latin),
    look.signSpace === undefined ? '' : `<w:spacing w:val="${look.signSpace}"/>`,
    look.size === undefined ? '' : size(look.size),
  ].join('');
  return (
    (paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`) +
    (run === '' ? '' : `<w:rPr>${run}</w:rPr>`)
  );
}

/** The part that names the styles, for documents in this type and these fonts. */
export function stylesPart(type: Type, { body, title, level1, level2, table }: Fonts): string {
  const { pitch: line, signSpace } = type;
  const indented = type.body * 20 + 2 * signSpace;
  const paragraphs: Readonly<Record<keyof typeof STYLE, Look>> = {
    body: { line, indented, signSpace },
    flush: { line, signSpace },
    contact: { line, indented, align: 'left', signSpace },
    mark: { line, align: 'center', font: level1 },
    paper: { line, align: 'center', font: level2, size: type.body + 4 },
    cover: { line, align: 'center', font: level2, size: 24 },
    signature: { keepNext: true, before: line, line, align: 'right', signSpace },
    date: { line, align: 'right', signSpace },
    small: { before: Math.round(line / 2), line: 300, align: 'right', size: 18 },
    cell: { align: 'left', font: table, size: type.cell },
    footer: { line: 280, align: 'left', font: SONG, latin: SONG, size: 28 },
    end: { line: 20, size: 2 },
  };
  const own = Object.entries(STYLE).map(([key, id]) => {
    const name = STYLE_NAMES[key as keyof typeof STYLE];
    const look = properties(paragraphs[key as keyof typeof STYLE]);
    return style('paragraph', id, name, `<w:basedOn w:val="Normal"/><w:qFormat/>${look}`, true);
  });
  return `${XML}<w:styles xmlns:w="${WORD}">${defaults(type, body)}${[
    ...builtIn(type),
    heading('Title', 'Title', 'GoujiBody', {
      line: type.titlePitch,
      align: 'center',
      font: title,
      size: type.title,
    }),
    heading('Heading1', 'heading 1', 'GoujiBody', {
      keepNext: true,
      line,
      indented,
      outline: 0,
      signSpace,
      font: level1,
    }),
    ...own,
  ].join('')}</w:styles>`;
}

function defaults({ body }: Type, font: string): string {
  const run = `${fonts(font)}${size(body)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`;
  return `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
}

function style(kind: string, id: string, name: string, inside: string, own = false): string {
  const custom = own ? ' w:customStyle="1"' : '';
  return `<w:style w:type="${kind}"${custom} w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
}

function heading(id: string, name: string, next: string, look: Look): string {
  const links = `<w:basedOn w:val="Normal"/><w:next w:val="${next}"/><w:qFormat/>`;
  return style('paragraph', id, name, `${links}${properties(look)}`);
}

/**
 * What every document has. A page has all its lines: none is pushed off to keep another company. Nothing
 * snaps to the grid of the page, which programs understand differently: pitch and signs say the same.
 */
function builtIn({ body }: Type): string[] {
  const isDefault = (xml: string): string => xml.replace(' w:styleId', ' w:default="1" w:styleId');
  const hidden = '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>';
  const normal =
    '<w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:snapToGrid w:val="0"/><w:jc w:val="both"/></w:pPr>' +
    // LibreOffice takes the width of the grid from here, and sets text on as many places as there are.
    `<w:rPr>${size(body)}</w:rPr>`;
  const margins = ['top', 'left', 'bottom', 'right'].map(
    (side) => `<w:${side} w:w="${side === 'left' || side === 'right' ? 108 : 0}" w:type="dxa"/>`,
  );
  const table = `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>${margins.join('')}</w:tblCellMar></w:tblPr>`;
  const raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>';
  return [
    isDefault(style('paragraph', 'Normal', 'Normal', normal)),
    isDefault(style('character', 'DefaultParagraphFont', 'Default Paragraph Font', hidden)),
    isDefault(style('table', 'TableNormal', 'Normal Table', `${hidden}${table}`)),
    isDefault(style('numbering', 'NoList', 'No List', hidden)),
    style('character', 'FootnoteReference', 'footnote reference', `${hidden}${raised}`),
    style('character', 'EndnoteReference', 'endnote reference', `${hidden}${raised}`),
  ];
}

/** The part that names the fonts of a document and what may stand in for them. */
export function fontTable(set: Fonts): string {
  const names = [...new Set([...Object.values(set), SONG])];
  const entries = names.map((name) => {
    const instead = SUBSTITUTES[name] ?? SONG;
    // Song and fang-song have serifs, hei and kai are told apart by name only.
    const family = /黑/.test(name) ? 'modern' : 'roman';
    return `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;
  });
  const latin = `<w:font w:name="${LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;
  return `${XML}<w:fonts xmlns:w="${WORD}">${entries.join('')}${latin}</w:fonts>`;
}
