const stages = 'ingest|structure|analyze|revise|export|compare';
const corePackages = ['fflate', 'saxes', 'yaml', 'zod', 'pdfjs-dist', '@cantoo/pdf-lib', '@orpc/contract'];

/** Each rule's comment says what to do when it fires. */
export default {
  forbidden: [
    { name: 'no-cycle', severity: 'error', comment: 'Two files need each other: move what both need into a third.', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    { name: 'resolvable', severity: 'error', comment: 'The import leads nowhere: correct the path or install the package.', from: {}, to: { couldNotResolve: true } },
    { name: 'nothing-imports-tests', severity: 'error', comment: 'Move what the product needs out of tests/.', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
    { name: 'core-knows-no-shell', severity: 'error', comment: 'shared/ is pure: hand it in through shared/ports.ts.', from: { path: '^shared/' }, to: { path: '^(electron|renderer)/' } },
    { name: 'core-knows-no-machine', severity: 'error', comment: 'No Node in shared/: take files, time and log through shared/ports.ts.', from: { path: '^shared/' }, to: { dependencyTypes: ['core'] } },
    { name: 'core-packages-only', severity: 'error', comment: 'Add the package to corePackages here together with a decision record, or keep it out of shared/.', from: { path: '^shared/' }, to: { path: 'node_modules', pathNot: `node_modules/(${corePackages.join('|')})/` } },
    { name: 'stages-do-not-meet', severity: 'error', comment: 'Stages meet only in shared/model: put the shared thing into model, text or ooxml.', from: { path: `^shared/(${stages})/` }, to: { path: `^shared/(${stages})/`, pathNot: '^shared/$1/' } },
    { name: 'stages-see-model-and-tools', severity: 'error', comment: 'A stage sees model, text, ooxml, result, ports.', from: { path: `^shared/(${stages})/` }, to: { path: '^shared/', pathNot: `^shared/(model|text|ooxml|result|ports|(${stages}))` } },
    { name: 'model-imports-nothing', severity: 'error', comment: 'shared/model is types and the lists that types are made of, and stands on nothing.', from: { path: '^shared/model/' }, to: { pathNot: '^shared/model/' } },
    { name: 'contract-sees-model', severity: 'error', comment: 'The contract is loaded by every side: keep it small.', from: { path: '^shared/contract/' }, to: { path: '^shared/', pathNot: '^shared/(contract|model)/' } },
    { name: 'tools-know-no-stage', severity: 'error', comment: 'text and ooxml are tools of the stages, not the other way.', from: { path: '^shared/(text|ooxml)/' }, to: { path: `^shared/(${stages}|contract)/` } },
    { name: 'one-door-a-stage', severity: 'error', comment: 'Import the stage by its index.ts.', from: { pathNot: '^(shared/($2)|tests)/', path: '^(electron|renderer|shared/review-contract)' }, to: { path: `^shared/(${stages})/`, pathNot: '/index\\.ts$' } },
    { name: 'renderer-sees-contract', severity: 'error', comment: 'The interface asks the backend: it neither parses nor matches.', from: { path: '^renderer/' }, to: { path: '^(shared|electron)/', pathNot: '^shared/(contract|model|text)/' } },
    { name: 'shells-see-backend', severity: 'error', comment: 'A shell knows nothing about contracts: go through electron/backend.', from: { path: '^electron/(main|preload|loopback|cli)/' }, to: { path: '^shared/', pathNot: '^shared/(contract|model)/' } },
    { name: 'shells-do-not-meet', severity: 'error', comment: 'Move what two shells need into electron/backend.', from: { path: '^electron/(main|preload|loopback|cli)/' }, to: { path: '^electron/(main|preload|loopback|cli)/', pathNot: '^electron/$1/' } },
    { name: 'backend-knows-no-shell', severity: 'error', comment: 'The backend does not know who called.', from: { path: '^electron/backend/' }, to: { path: '^electron/(main|preload|loopback|cli)/' } },
    { name: 'electron-in-two-folders', severity: 'error', comment: 'Only electron/main and electron/preload may import Electron.', from: { path: '^(electron|shared|renderer)/', pathNot: '^electron/(main|preload)/' }, to: { path: '(^|node_modules/)electron(/|$)', pathNot: '^electron/' } },
    { name: 'sqlite-in-one-file', severity: 'error', comment: 'Use electron/backend/store/open-database.ts.', from: { pathNot: '^electron/backend/store/open-database\\.ts$' }, to: { path: '(better-sqlite3|^node:sqlite$|^sqlite$)' } },
    { name: 'machine-stays-outside', severity: 'error', comment: 'The renderer runs in a browser.', from: { path: '^renderer/' }, to: { dependencyTypes: ['core'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'shared/tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
