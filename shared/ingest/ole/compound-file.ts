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
  const size = view.getUint16(30, true) === 12 ? 4_096 : 512;
  const sectors = readAllocation({ bytes, view, size, count: Math.ceil(bytes.length / size) - 1, table: [] });
  const entries = readDirectory(join(sectors, chainOf(sectors, view.getUint32(48, true))));
  const [top] = entries;
  if (top === undefined) throw damaged();
  const smallest = view.getUint32(56, true);
  const readStream = ({ firstSector, size: length }: OleEntry): Uint8Array => {
    const content = length < smallest
      ? joinMini(sectors, view.getUint32(60, true), top.firstSector, firstSector)
      : join(sectors, chainOf(sectors, firstSector));
    if (content.length < length) throw damaged();
    return content.subarray(0, length);
  };
  return { root: childrenOf(entries, top.child), readStream };
}

/** The table that says which sector follows which: its own sectors are listed in the header and, for large files, in a chain. */
function readAllocation(sectors: Sectors): Sectors {
  const { view, size } = sectors;
  const listed = Array.from({ length: tablesInHeader }, (_, at) => view.getUint32(76 + at * 4, true));
  let next = view.getUint32(68, true);
  for (let read = 0; next < firstMark; read += 1) {
    if (read > sectors.count) throw damaged();
    const more = numbersIn(sectorAt(sectors, next));
    listed.push(...more.slice(0, -1));
    next = more.at(-1) ?? nobody;
  }
  const own = listed.filter((sector) => sector < firstMark);
  if (own.length > sectors.count + 1 || own.length * size > sectors.bytes.length) throw damaged();
  return { ...sectors, table: own.flatMap((sector) => numbersIn(sectorAt(sectors, sector))) };
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
function joinMini(sectors: Sectors, tableStart: number, streamStart: number, first: number): Uint8Array {
  const table = numbersIn(join(sectors, chainOf(sectors, tableStart)));
  const stream = join(sectors, chainOf(sectors, streamStart));
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
