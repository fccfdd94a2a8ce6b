import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportName } from '#electron/backend/export-name.ts';

describe('the name of an exported file', () => {
  it.each([
    ['服务合同.docx', '服务合同.修订稿.docx'],
    ['2026.3 版合同.v2.docx', '2026.3 版合同.v2.修订稿.docx'],
    ['没有扩展名', '没有扩展名.修订稿.docx'],
    ['a:b*c?.docx', 'a_b_c_.修订稿.docx'],
    ['..\\..\\secret.docx', '_.._secret.修订稿.docx'],
    ['合同. .docx', '合同.修订稿.docx'],
    ['CON.docx', '_CON.修订稿.docx'],
    ['com1.备份.docx', '_com1.备份.修订稿.docx'],
    ['.docx', '合同.修订稿.docx'],
    ['合同\u202excod.docx', '合同_xcod.修订稿.docx'],
  ])('%s becomes %s', (input, name) => {
    expect(exportName(input, '修订稿.docx')).toBe(name);
  });

  it('can be stored wherever it is saved', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 250 }), (input) => {
      const name = exportName(input, '修改建议对照表.docx');
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(240);
      expect(name).not.toMatch(/[<>:"/\\|?*]|^[\s.]|\s\./u);
    }));
  });
});
