import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may use the server: the browser that opened the printed link, and nobody else on this machine. */
export interface Session {
  /** Printed once; good for one exchange. */
  readonly token: string;
  readonly cookieName: string;
  /** The cookie's value for the right token the first time, null afterwards and for any other. */
  redeem(token: string): string | null;
  isKnown(cookieHeader: string | undefined): boolean;
}

/** Browsers share cookies between the ports of a host: the port in the name keeps two running servers apart. */
export function createSession(port: number): Session {
  const token = randomBytes(24).toString('base64url');
  const secret = randomBytes(32).toString('base64url');
  const cookieName = `hengyue-${port}`;
  let redeemed = false;
  return {
    token,
    cookieName,
    redeem(given) {
      if (redeemed || !isSame(given, token)) return null;
      redeemed = true;
      return secret;
    },
    isKnown: (header) => redeemed && isSame(readCookie(header ?? '', cookieName), secret),
  };
}

function readCookie(header: string, name: string): string {
  const pairs = header.split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1] ?? '';
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
