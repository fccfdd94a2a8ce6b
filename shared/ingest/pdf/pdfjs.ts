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
  getViewport(options: { scale: number; rotation?: number }): { readonly width: number; readonly height: number; readonly transform: readonly number[] };
  getOperatorList(options: { annotationMode: number }): Promise<OperatorList>;
  /** Null without tags. */
  getStructTree(): Promise<TagNode | null>;
  cleanup(): void;
};

export type PdfDocument = { readonly numPages: number; getPage(number: number): Promise<PdfPage> };

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
export const noAnnotations = AnnotationMode.DISABLE;
