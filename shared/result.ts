import type { Message, MessageCode, MessageValues } from './model/message.ts';

/** A value together with what was odd on the way to it. Oddities of a document are messages, never exceptions. */
export type Result<T> = { readonly value: T; readonly messages: readonly Message[] };

/** The one thing that is thrown about a document: it cannot be reviewed at all. Crosses boundaries as `{ code, values }`. */
export class Refusal extends Error {
  readonly code: MessageCode;
  readonly values: MessageValues;
  constructor(code: MessageCode, values: MessageValues = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.values = values;
  }
}

export function message(code: MessageCode, values: MessageValues = {}, paragraph: number | null = null): Message {
  return { code, paragraph, values };
}
