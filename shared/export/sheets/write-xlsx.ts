import { strToU8 } from 'fflate';
import { replaceParts } from '../../ooxml/replace-parts.ts';
import type { Sheet } from './sheet.ts';
import { worksheetXml } from './worksheet-xml.ts';
import { columnName, xml } from './xlsx-text.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook with one worksheet a sheet: frozen header, filter, column widths, printable in landscape. The same sheets give the same bytes. */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array {
  const parts = new Map<string, string>([
    ['[Content_Types].xml', contentTypesXml(sheets)],
    ['_rels/.rels', `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(sheets)],
    ['xl/styles.xml', stylesXml],
    ...sheets.map((sheet, at): [string, string] => [`xl/worksheets/sheet${at + 1}.xml`, worksheetXml(sheet, at === 0)]),
  ]);
  return replaceParts({ entries: [] }, new Map([...parts].map(([name, text]) => [name, strToU8(declaration + text)])));
}

function contentTypesXml(sheets: readonly Sheet[]): string {
  const overrides = sheets.map((_sheet, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${types}.worksheet+xml"/>`);
  return `<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
    + `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>`
    + `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${overrides.join('')}</Types>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap((sheet, at) => {
    const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
    const last = `$${columnName(sheet.columns.length - 1)}$${sheet.rows.length + 1}`;
    return [
      // Excel repairs a workbook whose filter has no such name.
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${xml(`${quoted}!$A$1:${last}`)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${xml(`${quoted}!$1:$1`)}</definedName>`,
    ];
  });
  const list = sheets.map(({ name }, at) => `<sheet name="${xml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return `<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView activeTab="0"/></bookViews>`
    + `<sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

function workbookRelations(sheets: readonly Sheet[]): string {
  const list = sheets.map((_sheet, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`);
  const styles = `<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/>`;
  return `<Relationships xmlns="${packageRelations}">${list.join('')}${styles}</Relationships>`;
}

const font = (bold: string): string => `<font>${bold}<sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`;
const border = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`).join('');
const cellFormat = (look: string, more = ''): string => `<xf ${look} borderId="1" xfId="0" applyBorder="1" applyAlignment="1"${more}><alignment vertical="top" wrapText="1"/></xf>`;

/** Cell formats by index: 0 default, 1 header, 2 text, 3 number, 4 text that begins like a formula. */
const stylesXml = `<styleSheet xmlns="${main}"><fonts count="2">${font('')}${font('<b/>')}</fonts>`
  + '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
  + '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EDF5"/><bgColor indexed="64"/></patternFill></fill></fills>'
  + `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${border}<diagonal/></border></borders>`
  + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
  + cellFormat('numFmtId="0" fontId="1" fillId="2"', ' applyFont="1" applyFill="1"') + cellFormat('numFmtId="0" fontId="0" fillId="0"')
  + cellFormat('numFmtId="0" fontId="0" fillId="0"') + cellFormat('numFmtId="0" fontId="0" fillId="0" quotePrefix="1"')
  + '</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
