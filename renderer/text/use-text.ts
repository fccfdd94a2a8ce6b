import { createContext, useContext } from 'react';
import { zhCn } from './zh-cn.ts';
import type { Text } from './zh-cn.ts';

export const TextContext = createContext<Text>(zhCn);

export function useText(): Text {
  return useContext(TextContext);
}
