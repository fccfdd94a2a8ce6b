import { expect, it } from 'vitest';
import { bodySize } from '#renderer/screens/review/document/body-size.ts';
import { documentOf, paragraph } from '../../../sample-review.ts';

const sized = (index: number, text: string, size: number | null) => {
  const plain = paragraph(index, text);
  return { ...plain, look: { ...plain.look, size } };
};

it('takes the size that most of the text has, not most of the paragraphs', () => {
  expect(bodySize(documentOf([sized(0, '服务合同', 22), sized(1, '甲', 22), sized(2, '乙方应当按照本合同提供服务。', 14)]))).toBe(14);
});

it('is null for a document that names no size', () => {
  expect(bodySize(documentOf([sized(0, '服务合同', null)]))).toBeNull();
});
