import { describe, expect, it } from 'vitest';
import { readRuleFiles } from '#electron/backend/rule-files.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { editProfile, listReferences, loadRulePack, newProfile, readProfile, renameProfile } from '#shared/analyze/index.ts';
import type { ProfileChange, ProfileFigures } from '#shared/model/profile.ts';

const files = readRuleFiles(sourcePlaces().rules);
const written = [{ path: '我们的.yml', text: `# 我们县的约定
name: 我们县
version: '2026.3'
rules:
  # 一人一站先提示
  st103: { level: low, reason: 我们县要求先提示出来。 }
  ca024: 'off'
` }];
const figures = (change: Partial<ProfileFigures>): ProfileChange => ({ kind: 'figures', limits: {}, workerYear: null, workerCost: null, ...change });

describe('a profile changed in an interface', () => {
  it("keeps its author's words and comments, and counts the change in its version", () => {
    const [changed] = editProfile(written, { kind: 'add-item', item: { words: '心灵陪跑', class: 'professional', method: 'casework' } });
    expect(changed?.text).toBe(`${written[0]?.text.replace('2026.3', '2026.3.1')}items:\n  - { words: 心灵陪跑, class: professional, method: casework }\n`);
    expect(readProfile(editProfile(changed === undefined ? [] : [changed], { kind: 'remove-item', words: '心灵陪跑' }))).toMatchObject({ version: '2026.3.2', items: [] });
  });

  it('has each words once: the last class said of them stands', () => {
    const add = (name: 'support' | 'administrative'): ProfileChange => ({ kind: 'add-item', item: { words: '乡情夜话', class: name } });
    expect(readProfile(editProfile(editProfile(newProfile('我的'), add('support')), add('administrative'))).items).toEqual([{ words: '乡情夜话', class: 'administrative' }]);
  });

  it('takes figures and gives them back, and leaves alone a rule that is off', () => {
    const set = editProfile(written, figures({ limits: { 'st103-fewer-than-two-a-station': [3], ca024: [1] }, workerYear: 1600, workerCost: [60_000, 80_000] }));
    expect(readProfile(set)).toMatchObject({ rules: { st103: { level: 'low', limits: [3] }, ca024: 'off' }, hours: { worker_year: 1600 }, funding: { worker_cost: [60_000, 80_000] } });
    const back = readProfile(editProfile(set, figures({ limits: { st103: [null] } })));
    expect(back.rules['st103']).toEqual({ level: 'low', reason: '我们县要求先提示出来。' });
    expect([back.hours, back.funding]).toEqual([undefined, undefined]);
  });

  it('can have another name, and any name', () => {
    expect(readProfile(renameProfile(written, '另一个')).name).toBe('另一个');
    expect(readProfile(newProfile("带'引号: 和冒号")).name).toBe("带'引号: 和冒号");
  });

  it('lists the values of advice that a user may choose, not the limits of a law', () => {
    const base = loadRulePack(files);
    const own = loadRulePack(files, editProfile(newProfile('我的'), figures({ limits: { pr102: [0.6, null] } })));
    const references = listReferences(base, own);
    expect(references.find(({ measure }) => measure === 'professional-share')?.steps).toEqual([
      { bound: 'below', level: 'medium', usual: null, own: 0.6 }, { bound: 'from', level: 'info', usual: 0, own: null },
    ]);
    expect(references.map(({ measure }) => measure)).not.toContain('bond-share');
  });
});
