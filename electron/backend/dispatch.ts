import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRouterClient, ORPCError } from '@orpc/server';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { RPCHandler as HttpHandler } from '@orpc/server/node';
import type { Client } from '#shared/contract/methods.ts';
import type { BackendContext } from './context.ts';
import { method } from './context.ts';
import { about } from './handlers/about.ts';
import { changeProfile } from './handlers/change-profile.ts';
import { chooseProfile } from './handlers/choose-profile.ts';
import { compareContract } from './handlers/compare-contract.ts';
import { decideRule } from './handlers/decide-rule.ts';
import { decideRevision } from './handlers/decide-revision.ts';
import { deleteProfile } from './handlers/delete-profile.ts';
import { deleteReview } from './handlers/delete-review.ts';
import { exportProfile } from './handlers/export-profile.ts';
import { exportReview } from './handlers/export-review.ts';
import { getProfile } from './handlers/get-profile.ts';
import { getReview } from './handlers/get-review.ts';
import { importProfile } from './handlers/import-profile.ts';
import { listProfiles } from './handlers/list-profiles.ts';
import { listReviews } from './handlers/list-reviews.ts';
import { listSamples } from './handlers/list-samples.ts';
import { markNotApplicable } from './handlers/mark-not-applicable.ts';
import { measureEffects } from './handlers/measure-effects.ts';
import { openContract } from './handlers/open-contract.ts';
import { openSample } from './handlers/open-sample.ts';
import { reclassify } from './handlers/reclassify.ts';
import { removeCompanion } from './handlers/remove-companion.ts';
import { saveItem } from './handlers/save-item.ts';
import { setAuthor } from './handlers/set-author.ts';
import { setStandpoint } from './handlers/set-standpoint.ts';
import { setWeights } from './handlers/set-weights.ts';
import { redo, undo } from './handlers/undo.ts';

/** Compiles only while every method of the contract has its handler. */
const router = method.router({
  about, listSamples, openSample, openContract, compareContract, removeCompanion, listReviews, getReview, measureEffects, deleteReview, setStandpoint,
  decideRevision, decideRule, markNotApplicable, reclassify, setWeights, undo, redo, setAuthor, exportReview, saveItem,
  listProfiles, getProfile, importProfile, chooseProfile, changeProfile, deleteProfile, exportProfile,
});

export type Port = Parameters<PortHandler<BackendContext>['upgrade']>[0];

/** The doors of the backend: who comes in by which one, handlers cannot tell. */
export interface Dispatch {
  /** Same process: the command line. */
  readonly client: Client;
  /** Window: call before anything is sent on the port. */
  servePort(port: Port): void;
  /** Loopback: answers every path under `prefix`; unknown methods get the contract's own NOT_FOUND. */
  serveHttp(request: IncomingMessage, response: ServerResponse, prefix: `/${string}`): Promise<void>;
}

export function createDispatch(context: BackendContext): Dispatch {
  const ports = new PortHandler(router);
  const http = new HttpHandler(router);
  return {
    client: createRouterClient(router, { context }),
    servePort: (port) => ports.upgrade(port, { context }),
    async serveHttp(request, response, prefix) {
      const { matched } = await http.handle(request, response, { prefix, context });
      if (matched) return;
      response.writeHead(404, { 'content-type': 'application/json' }).end(JSON.stringify({ json: new ORPCError('NOT_FOUND'), meta: [] }));
    },
  };
}
