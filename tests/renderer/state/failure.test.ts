import { ORPCError } from '@orpc/client';
import { expect, it } from 'vitest';
import { failureOf } from '#renderer/state/failure.ts';

it('takes code and sentence of a refusal as they were sent', () => {
  const error = new ORPCError('REFUSED', { data: { code: 'file-empty', message: '文件是空的。' } });
  expect(failureOf(error)).toEqual({ code: 'file-empty', message: '文件是空的。' });
});

it('finds the sentence itself when only the code came', () => {
  const failure = failureOf(new ORPCError('REFUSED', { data: { code: 'pdf-password' } }));
  expect(failure.message).toContain('密码');
});

it('shows nothing of an error that is not a refusal', () => {
  for (const error of [new TypeError('Failed to fetch'), new ORPCError('INTERNAL_SERVER_ERROR'), new ORPCError('REFUSED', { data: 'odd' }), 'text', null]) {
    expect(failureOf(error)).toEqual({ code: null, message: null });
  }
});
