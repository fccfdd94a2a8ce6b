import { describe, expect, it } from 'vitest';
import { isCatchAll } from '#shared/analyze/is-catch-all.ts';
import { buildDocx, paragraph } from '../../fixtures/build-docx.ts';
import { reviewBytes } from '../../fixtures/review-file.ts';

const lines = [
  '双溪镇社会工作服务站服务合同', '甲方：双溪县双溪镇人民政府', '乙方：双溪县初心社会工作服务中心', '第一条 服务期限', '服务期限为2026年1月1日至2026年12月31日。',
  '第二条 服务内容', '乙方完成个案10例。', '乙方完成入户核查100户。', '第三条 合同金额', '合同总金额为人民币贰拾万元整（￥200,000.00）。',
];
const review = (...more: readonly string[]) => reviewBytes(buildDocx({ document: [...lines, ...more].map((line) => paragraph(line)).join('') }));

describe('the overview', async () => {
  const plain = await review();
  const open = await review('第四条 乙方义务', '乙方应完成甲方交办的其他工作。');
  const of = ({ overview }: typeof plain, id: string) => overview.dimensions.find((dimension) => dimension.id === id);

  it('has six dimensions from 0 to 100 with one to five stars and a reason each', () => {
    expect(plain.overview.dimensions.map(({ id }) => id)).toEqual(['scope', 'indicators', 'professional', 'money', 'autonomy', 'acceptance']);
    for (const { score, stars, reason } of plain.overview.dimensions) {
      expect([score >= 0 && score <= 100, stars >= 1 && stars <= 5, reason !== '']).toEqual([true, true, true]);
    }
  });

  it('takes points off the scope for a catch-all, and leads to it', () => {
    expect(of(plain, 'scope')).toMatchObject({ score: 100, findings: [] });
    expect(of(open, 'scope')?.score).toBe(75);
    expect(of(open, 'scope')?.findings).toEqual(open.findings.filter(({ type }) => isCatchAll(type)).map(({ id }) => id));
  });

  it('turns the share of professional work into points and nothing else', () => expect(of(plain, 'professional')?.score).toBe(50));

  it('leads from the share to the office work that lowers it', () => {
    expect(of(plain, 'professional')?.paragraphs.map((at) => plain.document.paragraphs[at]?.text)).toEqual(['乙方完成入户核查100户。']);
  });

  it('calls itself a yardstick of the tool', () => expect(plain.overview.note).toContain('不是规定的标准'));

  it('says that shares are at most while a catch-all leaves the work open', () => {
    expect(plain.ratios.open).toEqual({ atMost: false, findings: [] });
    expect(open.ratios.open).toEqual({ atMost: true, findings: open.findings.filter(({ type }) => isCatchAll(type)).map(({ id }) => id) });
  });
});
