import type { TextDecoding } from '#shared/ports.ts';

export const textDecoding: TextDecoding = {
  decode(bytes, encoding) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (error instanceof TypeError) return null;
      throw error;
    }
  },
};
