import type { ContractOutline } from '../model/contract-outline.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { Result } from '../result.ts';

export declare function structure(document: SourceDocument): Result<ContractOutline>;
