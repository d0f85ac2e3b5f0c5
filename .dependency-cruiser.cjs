// The architecture check: import only from floors below, never sideways.

/** The floors inside each room. */
const FOLDERS = require('./.dependency-cruiser.folders.cjs');

/** The one list. A room is a folder of src/; two rooms of one floor meet in a room below. */
const FLOORS = [
  ['shared', 'text'],
  ['platform'],
  ['access', 'pipeline', 'searchable-pdf'],
  ['catalog'],
  ['ingest', 'ocr', 'metadata', 'potential', 'relations'],
  ['search'],
  ['review', 'opportunities', 'registered-works', 'market'],
  ['interop', 'progress'],
  ['documents', 'agents', 'alerts', 'yearly-reports'],
  ['settings', 'desk'],
];

/** What everything above the ground floor is written in. */
const FRAMEWORK =
  '@nestjs/(common|core|typeorm|bullmq|swagger)|reflect-metadata|rxjs|class-validator|class-transformer';

/** Their types may be named above the ground floor; their code stays where VENDORS says. */
const TYPES_ONLY =
  'bullmq|express|express-session|@types/(express|express-serve-static-core|express-session)';

/** Where a vendor's code may be imported, beside platform/. A new line here is a decision. */
const VENDORS = {
  // Docs: decisions/0002. Rows are read and written in the room that owns them.
  typeorm:
    '^src/(?!shared/|text/|searchable-pdf/|ocr/(?!searchable/|[^/]+$)|search/(embedded|elasticsearch)/)',
  '@nestjs/platform-express': '^src/[^/]+\\.ts$',
  libsql: '^src/search/embedded/',
  '@elastic/elasticsearch': '^src/search/elasticsearch/',
  'tesseract\\.js|@tesseract\\.js-data/[a-z]+|onnxruntime-node': '^src/ocr/engines/',
  sharp: '^src/(ocr/imaging/|searchable-pdf/pictures/decoded-picture\\.ts)',
  ajv: '^src/catalog/claim-values/',
  argon2: '^src/access/passwords\\.ts$',
  'connect-pg-simple|pg': '^src/access/sessions\\.ts$',
  'express-session': '^src/access/sessions\\.ts$',
  'commander|cli-progress': '^src/cli/',
  stemmer: '^src/search/query/english-stem\\.ts$',
  'write-excel-file': '^src/interop/record-workbook\\.ts$',
  xmlbuilder2: '^src/interop/xml-writer\\.ts$',
  '@citation-js/[a-z-]+': '^src/interop/citations/citations\\.ts$',
};

/** These put rooms together and may import them all; nobody imports them. */
const COMPOSING = '^workers/|^src/cli/|^src/[^/]+\\.ts$|\\.module\\.ts$';
const SPEC = '\\.(spec|e2e-spec)\\.ts$|^test/';

const rooms = FLOORS.flat();
const background = `^src/(${FLOORS[0].join('|')})/`;
const npm = (packages) => `(^|/)node_modules/(${packages})(/|$)`;

const floors = FLOORS.flatMap((floor, height) =>
  floor.map((room) => ({
    name: `only-floors-below:${room}`,
    comment: `${room}/ stands on floor ${height}; what it needs from there or above belongs in a room below.`,
    severity: 'error',
    from: { path: `^src/${room}/`, pathNot: COMPOSING },
    to: { path: `^src/(${rooms.filter((other) => other !== room && floorOf(other) >= height).join('|')})/` },
  })),
);

const folderFloors = Object.entries(FOLDERS).flatMap(([room, folders]) =>
  folders.slice(0, -1).map((folder, height) => ({
    name: `only-folders-below:${room}/${folder}`,
    comment: 'Inside a room too: what two folders need of each other belongs in a folder below both.',
    severity: 'error',
    from: { path: filesOf(room, [folder]), pathNot: `\\.module\\.ts$|${SPEC}` },
    to: { path: filesOf(room, folders.slice(height + 1)) },
  })),
);

const vendors = Object.entries(VENDORS).map(([packages, home]) => ({
  name: `vendor-at-home:${packages.replace(/\\/g, '')}`,
  comment: 'A vendor is met in one place, behind a port of ours, so that it can be replaced.',
  severity: 'error',
  from: { path: '^(src|workers)/', pathNot: `^src/platform/|${home}|${SPEC}` },
  to: {
    path: npm(packages),
    ...(TYPES_ONLY.split('|').includes(packages) && { dependencyTypesNot: ['type-only'] }),
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...floors,
    ...folderFloors,
    ...vendors,
    {
      name: 'vendors-in-platform',
      comment: 'Wrap it in platform/, or give it a line in VENDORS.',
      severity: 'error',
      from: { path: '^(src|workers)/', pathNot: `^src/platform/|${SPEC}` },
      to: { path: npm('.+'), pathNot: npm([FRAMEWORK, TYPES_ONLY, ...Object.keys(VENDORS)].join('|')) },
    },
    {
      name: 'types-only',
      comment: 'Name its types; call its code in platform/ only.',
      severity: 'error',
      from: { path: '^(src|workers)/', pathNot: `^src/platform/|${SPEC}` },
      to: {
        path: npm(TYPES_ONLY),
        pathNot: npm(Object.keys(VENDORS).join('|')),
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'ground-is-pure',
      comment: 'shared/ and text/ are rules and values: no I/O, no vendor, no framework.',
      severity: 'error',
      from: { path: background, pathNot: SPEC },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: '^(node:)?(crypto|util)$' },
    },
    {
      name: 'known-rooms-only',
      comment: 'A new folder of src/ gets its floor in FLOORS first.',
      severity: 'error',
      from: {},
      to: { path: `^src/(?!(${[...rooms, 'cli'].join('|')})/)[^/]+/` },
    },
    {
      name: 'known-folders-only',
      comment: 'A new folder of a room gets its floor in .dependency-cruiser.folders.cjs first.',
      severity: 'error',
      from: {},
      to: {
        path: `^src/(${[...rooms, 'cli'].join('|')})/`,
        pathNot: [...rooms, 'cli'].map((room) => filesOf(room, FOLDERS[room] ?? ['.'])),
      },
    },
    {
      name: 'nobody-imports-composition',
      severity: 'error',
      from: { path: '^(src|web)/', pathNot: `${COMPOSING}|${SPEC}` },
      to: { path: COMPOSING },
    },
    {
      name: 'product-stands-alone',
      comment: 'Tests, benchmarks and scripts look at the product, never the other way round.',
      severity: 'error',
      from: { path: '^(src|workers|web)/', pathNot: `${SPEC}|^web/dev/` },
      to: { path: '^(test|bench|scripts)/|\\.spec\\.ts$' },
    },
    {
      name: 'web-knows-only-the-api',
      comment: 'The pages are a client like any other.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|workers)/' },
    },
    {
      name: 'server-knows-no-pages',
      severity: 'error',
      from: { path: '^(src|workers)/' },
      to: { path: '^web/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'Nobody imports it and it imports nobody: dead, or forgotten in a module.',
      severity: 'error',
      from: { orphan: true, pathNot: `\\.d\\.ts$|\\.config\\.(ts|mjs|cjs)$|${SPEC}|^bench/|^web/dev/` },
      to: {},
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      from: { path: '^(src|workers)/', pathNot: SPEC },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:|\\?|^(\\.\\./)?dist/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};

function floorOf(room) {
  return FLOORS.findIndex((floor) => floor.includes(room));
}

/** The files directly in these folders of a room. */
function filesOf(room, folders) {
  const inside = folders.map((folder) => (folder === '.' ? '' : `${folder}/`));
  return `^src/${room}/(${inside.join('|')})[^/]+$`;
}
