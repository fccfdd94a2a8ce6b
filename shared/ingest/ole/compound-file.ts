import { Refusal } from '../../result.ts';

/** [MS-CFB]: a small file system in a file. Word 97–2003, WPS, Excel, installers and encrypted OOXML all use it. */
export type CompoundFile = {
  /** What stands in the root, where a program keeps its own; embedded objects lie in storages below. */
  readonly root: readonly OleEntry[];
  /** Throws Refusal `doc-damaged` when its sectors lie outside the file or run in a circle. */
  readStream(entry: OleEntry): Uint8Array;
};

export type OleEntry = {
  readonly name: string;
  readonly kind: 'storage' | 'stream';
  /** In bytes. */
  readonly size: number;
  readonly firstSector: number;
};

const headerSize = 512;
const entrySize = 128;
const miniSectorSize = 64;
const tablesInHeader = 109;
/** Sector numbers from here on are marks: free, end of chain, table. */
const firstMark = 0xfffffffa;
const nobody = 0xffffffff;

type Sectors = { readonly bytes: Uint8Array; readonly view: DataView; readonly size: number; readonly count: number; readonly table: readonly number[] };
type DirectoryEntry = OleEntry & { readonly type: number; readonly left: number; readonly right: number; readonly child: number };

/** Throws Refusal `doc-damaged` when the directory cannot be read: the end of the file is missing, or a chain runs in a circle. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < headerSize) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if ((shift !== 9 && shift !== 12) || view.getUint16(32, true) !== 6) throw damaged();
  const size = 1 << shift;
  const sectors = readAllocation({ bytes, view, size, count: Math.ceil(bytes.length / size) - 1, table: [] });
  const entries = readDirectory(join(sectors, chainOf(sectors, view.getUint32(48, true))));
  const [top] = entries;
  if (top === undefined) throw damaged();
  const smallest = view.getUint32(56, true);
  const miniTable = numbersIn(join(sectors, chainOf(sectors, view.getUint32(60, true))));
  requireStraight(sectors.table);
  requireStraight(miniTable);
  const readStream = ({ firstSector, size: length }: OleEntry): Uint8Array => {
    const content = length < smallest
      ? joinMini(miniTable, join(sectors, chainOf(sectors, top.firstSector)), firstSector)
      : join(sectors, chainOf(sectors, firstSector));
    if (content.length < length) throw damaged();
    return content.subarray(0, length);
  };
  return { root: childrenOf(entries, top.child), readStream };
}

/**
 * The table that says which sector follows which: its own sectors are listed in the header and, for large files, in a chain.
 * Counts are believed as they stand, and marks among the listed are not: another reader must come to the same table.
 */
function readAllocation(sectors: Sectors): Sectors {
  const { view, count } = sectors;
  const listed = Array.from({ length: tablesInHeader }, (_, at) => view.getUint32(76 + at * 4, true));
  const wanted = view.getUint32(44, true);
  const more = wanted > tablesInHeader ? view.getUint32(72, true) : 0;
  if (wanted > count || more > count) throw damaged();
  let next = view.getUint32(68, true);
  for (let read = 0; read < more; read += 1) {
    const numbers = numbersIn(sectorAt(sectors, next));
    listed.push(...numbers.slice(0, -1));
    next = numbers.at(-1) ?? nobody;
  }
  const own = listed.slice(0, wanted);
  if (own.length < wanted || own.some((sector) => sector >= firstMark)) throw damaged();
  return { ...sectors, table: own.flatMap((sector) => numbersIn(sectorAt(sectors, sector))) };
}

/** No chain of the table, used or not, may come back to a sector it has passed. */
function requireStraight(table: readonly number[]): void {
  const seenFrom = new Int32Array(table.length).fill(-1);
  for (let start = 0; start < table.length; start += 1) {
    for (let sector = start; seenFrom[sector] === -1; sector = table[sector] ?? nobody) {
      seenFrom[sector] = start;
      if (seenFrom[table[sector] ?? nobody] === start) throw damaged();
    }
  }
}

function chainOf({ table, count }: Pick<Sectors, 'table' | 'count'>, first: number): readonly number[] {
  const chain: number[] = [];
  for (let sector = first; sector < firstMark; sector = table[sector] ?? nobody) {
    // Longer than the file has sectors: it runs in a circle.
    if (chain.length > count) throw damaged();
    chain.push(sector);
  }
  return chain;
}

function sectorAt({ bytes, size }: Sectors, sector: number): Uint8Array {
  const start = (sector + 1) * size;
  if (start >= bytes.length) throw damaged();
  return bytes.subarray(start, start + size);
}

function join(sectors: Sectors, chain: readonly number[]): Uint8Array {
  const joined = new Uint8Array(chain.length * sectors.size);
  chain.forEach((sector, at) => joined.set(sectorAt(sectors, sector), at * sectors.size));
  return joined;
}

/** Small streams share the sectors of the root's own stream, in pieces of 64 bytes with a table of their own. */
function joinMini(table: readonly number[], stream: Uint8Array, first: number): Uint8Array {
  const chain = chainOf({ table, count: table.length }, first);
  const joined = new Uint8Array(chain.length * miniSectorSize);
  chain.forEach((sector, at) => joined.set(stream.subarray(sector * miniSectorSize, (sector + 1) * miniSectorSize), at * miniSectorSize));
  return joined;
}

function numbersIn(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.byteLength >> 2 }, (_, at) => view.getUint32(at * 4, true));
}

function readDirectory(bytes: Uint8Array): readonly DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / entrySize) }, (_, index) => {
    const at = index * entrySize;
    const type = view.getUint8(at + 66);
    const units = Math.min(31, Math.max(0, (view.getUint16(at + 64, true) >> 1) - 1));
    return {
      name: String.fromCharCode(...Array.from({ length: units }, (_unit, unit) => view.getUint16(at + unit * 2, true))),
      kind: type === 2 ? 'stream' : 'storage',
      type,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      firstSector: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

/** Entries of one storage form a tree; a damaged one may lead back to itself. */
function childrenOf(entries: readonly DirectoryEntry[], first: number): readonly OleEntry[] {
  const found = new Map<number, OleEntry>();
  const waiting = [first];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (entry === undefined || found.has(index)) continue;
    const { name, kind, size, firstSector } = entry;
    found.set(index, { name, kind, size, firstSector });
    waiting.push(entry.left, entry.right);
  }
  return [...found.values()];
}

function damaged(): Refusal {
  return new Refusal('doc-damaged');
}
