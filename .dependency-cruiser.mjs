/**
 * The directions of the house: renderer → shared ← electron/core ← electron/{desktop,browser,cli}, and nothing back.
 * Every rule is checked with a planted violation in test/gates/planted.test.ts.
 */

/** Node's own modules that speak to a network or draw in one. */
const network = '^(node:)?(http|https|http2|net|tls|dgram|dns)(/|$)';

/** The package, never our folder of the same name. */
const electronPackage = '^node_modules/electron/';

/** All that shared/ may import from outside: runs in any JavaScript engine, without Node and without a page. */
const anywhere =
  '^node_modules/(zod|dequal|@orpc/contract|@orpc/shared|@internationalized/date|d3-geo|topojson-client|world-atlas)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules that need each other cannot be read, tested or moved alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-folder-circles',
      comment: 'Two folders that need each other are one folder with two names.',
      severity: 'error',
      scope: 'folder',
      from: { pathNot: '^test(/|$)' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this module and it imports nothing: use it or delete it.',
      severity: 'error',
      from: { orphan: true, pathNot: ['[.]d[.]ts$', '^(build|test)/', '(^|/)[.][^/]+$'] },
      to: {},
    },
    {
      name: 'everything-resolves',
      comment: 'An import that cannot be found hides what it points to from every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-points-nowhere',
      comment: 'shared/ is what all others stand on; it knows none of them.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|build|test)/' },
    },
    {
      name: 'shared-runs-anywhere',
      comment: 'shared/ imports only packages that need no Node, no page and no Electron.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', anywhere] },
    },
    {
      name: 'schema-is-the-ground',
      comment: 'Shapes and codes: every floor of shared/ stands on them.',
      severity: 'error',
      from: { path: '^shared/schema/' },
      to: { path: '^shared/', pathNot: '^shared/schema/' },
    },
    {
      name: 'atlas-draws-only',
      comment: 'The shapes of the map know codes of places, and nothing of the register.',
      severity: 'error',
      from: { path: '^shared/atlas/' },
      to: { path: '^shared/', pathNot: '^shared/atlas/' },
    },
    {
      name: 'fields-are-on-the-schema',
      comment: 'What a field is follows from shapes and codes alone; law and words follow from the fields.',
      severity: 'error',
      from: { path: '^shared/fields/' },
      to: { path: '^shared/', pathNot: '^shared/(schema|fields)/' },
    },
    {
      name: 'law-without-words',
      comment: 'The law gives codes and dates: no sentence and no language.',
      severity: 'error',
      from: { path: '^shared/law/' },
      to: { path: '^shared/', pathNot: '^shared/(schema|fields|law)/' },
    },
    {
      name: 'words-do-not-explain',
      comment: 'Sentences know shapes and codes; what joins them with the law stands in explained/.',
      severity: 'error',
      from: { path: '^shared/words/' },
      to: { path: '^shared/(explained|contract)/' },
    },
    {
      name: 'explained-without-contract',
      comment: 'The contract is the top floor of shared/.',
      severity: 'error',
      from: { path: '^shared/explained/' },
      to: { path: '^shared/contract/' },
    },
    {
      name: 'core-ground-is-below',
      comment: 'Problems, files, digests, jobs: they know nothing of registers.',
      severity: 'error',
      from: { path: '^electron/core/ground/' },
      to: { path: '^electron/core/', pathNot: '^electron/core/ground/' },
    },
    {
      name: 'store-is-on-the-ground',
      comment: 'Storing knows nothing of what follows from the records, nor of capabilities.',
      severity: 'error',
      from: { path: '^electron/core/store/' },
      to: { path: '^electron/core/', pathNot: '^electron/core/(ground|store)/' },
    },
    {
      name: 'derived-is-on-the-store',
      comment: 'Verdicts and lists follow from the store alone.',
      severity: 'error',
      from: { path: '^electron/core/derived/' },
      to: { path: '^electron/core/', pathNot: '^electron/core/(ground|store|derived)/' },
    },
    {
      name: 'procedures-are-the-top',
      comment: 'Procedures only answer: nothing in the core needs them.',
      severity: 'error',
      from: { path: '^electron/core/', pathNot: '^electron/core/procedures/' },
      to: { path: '^electron/core/procedures/' },
    },
    {
      name: 'ui-knows-no-page',
      comment: 'Controls and what is known of the open register stand under forms, shell and pages.',
      severity: 'error',
      from: { path: '^renderer/(ui|i18n|api|router|register)/' },
      to: { path: '^renderer/(forms|shell|pages)/' },
    },
    {
      name: 'renderer-knows-shared-only',
      comment: 'The renderer reaches the register through the contract, whatever the host.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: {
        path: ['^(electron|build|test)/', '^node_modules/(better-sqlite3|kysely|@orpc/server|commander)/'],
      },
    },
    {
      name: 'renderer-without-node',
      comment: 'The renderer runs in a sandboxed page, and in an ordinary browser.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-has-no-host',
      comment: 'The core serves every host, so it knows none.',
      severity: 'error',
      from: { path: '^electron/core/' },
      to: { path: '^(electron/(desktop|browser|cli|policy)|renderer|build|test)/' },
    },
    {
      name: 'core-has-no-network',
      comment: 'The register is offline: the core neither listens nor fetches.',
      severity: 'error',
      from: { path: '^electron/core/' },
      to: { path: network },
    },
    {
      name: 'sqlite-opened-in-one-place',
      comment: 'Every file is opened by one function, which distrusts its schema before anything is read.',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/core/store/sqlite[.]ts$' },
      to: { path: '^node_modules/better-sqlite3/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'core-without-electron',
      comment: 'The core runs in plain Node; not even the types of Electron are needed there.',
      severity: 'error',
      from: { path: '^electron/core/' },
      to: { path: electronPackage },
    },
    {
      name: 'policy-only-decides',
      comment: 'Security decisions are pure: both hosts call them, they call no one.',
      severity: 'error',
      from: { path: '^electron/policy/' },
      to: { path: ['^(electron/(desktop|browser|cli|core)|renderer|build|test)/', electronPackage, network] },
    },
    {
      name: 'hosts-apart',
      comment: 'A host knows the core and the policies, not its siblings.',
      severity: 'error',
      from: { path: '^electron/(desktop|browser)/' },
      to: { path: '^(electron/(desktop|browser|cli)|renderer|build|test)/', pathNot: '^electron/$1/' },
    },
    {
      name: 'cli-serves-at-most',
      comment:
        'The command line may start the browser host (serve) and build itself, and knows nothing else beside the core.',
      severity: 'error',
      from: { path: '^electron/cli/' },
      to: {
        path: '^(electron/desktop|renderer|build|test)/',
        pathNot: '^build/(check-node[.]cjs|launch/(serve[.]ts|build-cli[.]ts|built-cli[.]cjs))$',
      },
    },
    {
      name: 'electron-in-desktop-only',
      comment: 'A value import of electron from plain Node starts a download of 100 MB.',
      severity: 'error',
      from: { pathNot: '^electron/desktop/' },
      to: { path: electronPackage, dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^(dist|release|reports|test-results)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Type-only imports count as well: they too tie one part of the house to another.
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
