/** Why a change cannot be tracked at a place without damage; the sentences are in shared/contract/messages.ts. */
export type Obstacle = 'field' | 'formula' | 'link' | 'control' | 'revision' | 'object' | 'textbox' | 'note' | 'edge';
