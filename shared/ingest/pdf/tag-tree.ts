/** What the tags of a page say of its pieces of marked content, in the order of the tree. */
export type TagItem = TagParagraph | TagTable;
/** `marks`: numbers of the pieces of this page that make the paragraph, in order. */
export type TagParagraph = { readonly kind: 'paragraph'; readonly marks: readonly number[] };
export type TagTable = { readonly kind: 'table'; readonly rows: readonly (readonly TagCell[])[] };
export type TagCell = {
  readonly header: boolean;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly paragraphs: readonly TagParagraph[];
};

/** A node of the structure tree as pdf.js hands it over: an element with a role and children, or a piece of content with an id. */
export type TagNode = {
  readonly role?: string;
  readonly children?: readonly TagNode[];
  readonly type?: string;
  readonly id?: string;
  readonly rowSpan?: number;
  readonly colSpan?: number;
};

/** Elements within a paragraph; whatever is not among them begins one of its own. */
const inline: ReadonlySet<string> = new Set(['Span', 'Quote', 'Link', 'Reference', 'Code', 'Em', 'Strong', 'Sub', 'Annot', 'Ruby', 'RB', 'RT', 'RP', 'Warichu', 'WT', 'WP', 'NonStruct', 'Private']);
const mostSpan = 100;

/** `prefix`: how the ids of this page's pieces begin; a table's tree names the pieces of other pages too. */
export function readTags(root: TagNode, prefix: string): readonly TagItem[] {
  const items: TagItem[] = [];
  let open: number[] = [];
  /** So far there is nothing but the number of a list item: what follows belongs to it. */
  let onlyLabel = false;
  const close = (): void => {
    if (open.length > 0) items.push({ kind: 'paragraph', marks: open });
    open = [];
    onlyLabel = false;
  };
  const walkBlock = (node: TagNode): void => {
    if (!onlyLabel) close();
    node.children?.forEach(walk);
    if (!onlyLabel) close();
  };
  const walk = (node: TagNode): void => {
    const { role } = node;
    if (role === undefined) {
      const mark = markOf(node, prefix);
      if (mark === null) return;
      open.push(mark);
      onlyLabel = false;
    } else if (role === 'Table') {
      close();
      const rows = readRows(node, prefix);
      if (rows.length > 0) items.push({ kind: 'table', rows });
    } else if (inline.has(role) || role === 'LBody') {
      node.children?.forEach(walk);
    } else if (role === 'Lbl') {
      node.children?.forEach(walk);
      onlyLabel = open.length > 0;
    } else if (role === 'LI') {
      close();
      node.children?.forEach(walk);
      close();
    } else {
      walkBlock(node);
    }
  };
  root.children?.forEach(walk);
  close();
  return items;
}

function markOf({ type, id }: TagNode, prefix: string): number | null {
  const mark = type === 'content' && id?.startsWith(prefix) === true ? Number(id.slice(prefix.length)) : NaN;
  return Number.isInteger(mark) && mark >= 0 ? mark : null;
}

/** Rows with content on this page. */
function readRows(table: TagNode, prefix: string): readonly (readonly TagCell[])[] {
  const rows = (table.children ?? []).flatMap((node) => (node.role === 'TR' ? [node] : (node.children ?? []).filter(({ role }) => role === 'TR')));
  return rows
    .map((row) => (row.children ?? []).filter(({ role }) => role === 'TD' || role === 'TH').map((cell): TagCell => ({
      header: cell.role === 'TH',
      rowSpan: span(cell.rowSpan),
      columnSpan: span(cell.colSpan),
      paragraphs: readTags(cell, prefix).flatMap((item) => (item.kind === 'paragraph' ? [item] : item.rows.flat().flatMap(({ paragraphs }) => paragraphs))),
    })))
    .filter((cells) => cells.some(({ paragraphs }) => paragraphs.length > 0));
}

function span(value: number | undefined): number {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= mostSpan ? value : 1;
}
