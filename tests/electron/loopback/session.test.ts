import { describe, expect, it } from 'vitest';
import { createSession } from '#electron/loopback/session.ts';

describe('createSession', () => {
  it('gives the cookie for its token once', () => {
    const session = createSession(4000);
    expect(session.redeem('wrong')).toBeNull();
    const value = session.redeem(session.token);
    expect(value).toMatch(/^[\w-]{43}$/);
    expect(session.redeem(session.token)).toBeNull();
  });

  it('knows its cookie among others, and no other', () => {
    const session = createSession(4000);
    const value = session.redeem(session.token) ?? '';
    expect(session.isKnown(`a=b; hengyue-4000=${value}; c=d`)).toBe(true);
    for (const cookie of [undefined, '', 'hengyue-4000', 'hengyue-4000=', `hengyue-4001=${value}`, `hengyue-4000=${value}x`, `hengyue-4000=${value.slice(1)}`]) {
      expect(session.isKnown(cookie), cookie).toBe(false);
    }
  });

  it('knows nobody before the token was used', () => {
    const session = createSession(4000);
    expect(session.isKnown('hengyue-4000=')).toBe(false);
  });

  it('never gives the same token twice', () => {
    expect(createSession(1).token).not.toBe(createSession(1).token);
  });
});
