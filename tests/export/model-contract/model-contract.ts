import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourcePlaces } from '#electron/backend/places.ts';
import { buildModelContract, readContractText, writePaperDocx } from '#shared/export/index.ts';
import type { ContractFigures } from '#shared/export/index.ts';
import { paperOptions } from '../samples.ts';

export const noFigures: ContractFigures = { purchaser: null, provider: null, amount: null, months: null, staff: null, certified: null, stations: null, indicators: [] };

export const contractYaml = readFileSync(join(sourcePlaces().rules, 'model-contract/social-work-station.yml'), 'utf8');

/** The shipped model contract as a Word file. */
export function modelContract(figures: ContractFigures): Uint8Array {
  return writePaperDocx(buildModelContract(readContractText(contractYaml), figures, paperOptions));
}
