import { ORPCError } from '@orpc/client';
import { isMessageCode, messageText } from '#shared/contract/messages.ts';

/** What is shown when a call does not succeed. `code` is null for a mistake of ours, which has no sentence. */
export type Failure = { readonly code: string | null; readonly message: string | null };

export function failureOf(error: unknown): Failure {
  if (error instanceof ORPCError && error.code === 'REFUSED') {
    const { code, message } = refusalData(error.data);
    if (code !== null) return { code, message: message ?? (isMessageCode(code) ? messageText(code) : null) };
  }
  return { code: null, message: null };
}

function refusalData(data: unknown): { code: string | null; message: string | null } {
  if (typeof data !== 'object' || data === null) return { code: null, message: null };
  const { code, message } = data as { code?: unknown; message?: unknown };
  return { code: typeof code === 'string' ? code : null, message: typeof message === 'string' ? message : null };
}
