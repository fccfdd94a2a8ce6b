import { AnnotationMode, getDocument as openDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Puts its message handler on globalThis, where pdf.js looks before it starts a worker of its own: we already are in one.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { TagNode } from './tag-tree.ts';

/** The part of pdf.js that we use. Its own types describe a browser, which shared/ does not know. */

export type Matrix = readonly [number, number, number, number, number, number];

export type OperatorList = { readonly fnArray: readonly number[]; readonly argsArray: readonly (readonly unknown[] | null)[] };

export type PdfFont = {
  /** ABCDEE+SimSun-Bold */
  readonly name?: string;
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
};

export type PdfPage = {
  /** The page's own object in the file. */
  readonly ref: { readonly num: number; readonly gen: number } | null;
  readonly commonObjs: { has(id: string): boolean; get(id: string): unknown };
  /** Degrees clockwise, as the file says. */
  readonly rotate: number;
  getViewport(options: { scale: number; rotation?: number }): Viewport;
  /** After `render` with `recordImages`: where pictures were drawn. */
  readonly imageCoordinates?: ArrayLike<number> | null;
  render(options: RenderOptions): { readonly promise: Promise<void> };
  getOperatorList(options: { annotationMode: number }): Promise<OperatorList>;
  getAnnotations(): Promise<readonly PdfAnnotation[]>;
  /** Null without tags. */
  getStructTree(): Promise<TagNode | null>;
  cleanup(): void;
};

/** A note, a mark, a link or a field of a form. */
export type PdfAnnotation = {
  readonly subtype: string;
  /** Two corners, in the page's own space. */
  readonly rect: readonly number[];
  readonly contentsObj?: { readonly str?: string };
  /** Who wrote it. */
  readonly titleObj?: { readonly str?: string };
};

export type Viewport = { readonly width: number; readonly height: number; readonly transform: readonly number[] };

export type Surface = {
  readonly canvas: { readonly width: number; readonly height: number };
  readonly context: { getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray } };
};

export type RenderOptions = {
  readonly canvas: Surface['canvas'];
  readonly canvasContext: Surface['context'];
  readonly viewport: Viewport;
  readonly annotationMode: number;
  readonly recordImages: boolean;
};

export type PdfDocument = {
  readonly numPages: number;
  /** `create` throws where the native drawing module cannot be loaded. */
  readonly canvasFactory: { create(width: number, height: number): Surface; destroy(surface: Surface): void };
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ readonly info: { readonly IsXFAPresent?: boolean; readonly IsCollectionPresent?: boolean } }>;
};

export type LoadingTask = { readonly promise: Promise<PdfDocument>; destroy(): Promise<void> };

/** What pdf.js asks for while reading: `kind` is the name of the option that would hold the folder's address. */
export type BinaryRequest = { readonly kind: string; readonly filename: string };

export type OpenOptions = {
  readonly data: Uint8Array;
  readonly BinaryDataFactory: new () => { fetch(request: BinaryRequest): Promise<Uint8Array> };
  readonly [option: string]: unknown;
};

export const getDocument = openDocument as unknown as (options: OpenOptions) => LoadingTask;
export const operators = OPS;
/** Fields and notes are drawn as the reader sees them. */
export const withAnnotations = AnnotationMode.ENABLE;
