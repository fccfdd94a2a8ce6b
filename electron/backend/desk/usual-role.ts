import { roleInput } from '#shared/contract/standpoint-input.ts';
import type { Role } from '#shared/model/gates.ts';
import type { BackendContext } from '../context.ts';

const name = 'role';

/** For whom this user reads, until he says otherwise. */
export function usualRole({ settings }: Pick<BackendContext, 'settings'>): Role {
  return roleInput.catch('provider').parse(settings.get(name));
}

export function keepRole({ settings }: Pick<BackendContext, 'settings'>, role: Role): void {
  settings.set(name, role);
}
