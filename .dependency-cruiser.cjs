// Data flows one way: a stage may import only the stages above it in this list. The sources are read with their type
// imports; the built files are read too, since the parser knows no TSX.
const stages = ['extract', 'lexicon', 'parse', 'compare', 'wording', 'match', 'posting', 'audits', 'score', 'report', 'rewrite', 'llm', 'career', 'isolation', 'store', 'queue', 'http', 'web'];
const edges = ['isolation', 'store', 'queue', 'http', 'web', 'llm'];

const oneDirection = stages.slice(0, 10).map((stage, index) => ({
  name: `one-direction-${stage}`,
  comment: `${stage} imports only the stages above it`,
  severity: 'error',
  from: { path: `^(src|dist)/${stage}/` },
  to: { path: `^(src|dist)/(${stages.slice(index + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...oneDirection,
    {
      name: 'pure-core',
      comment: 'the core knows no edge',
      severity: 'error',
      from: { path: '^(src|dist)/(extract|lexicon|parse|compare|wording|match|posting|audits|score|report|rewrite|career)/' },
      to: { path: `^(src|dist)/(${edges.join('|')})/` },
    },
    {
      name: 'document-libraries-in-extract',
      comment: 'only extract reads PDF and DOCX',
      severity: 'error',
      // the browser draws pages and reads nothing from them
      from: { path: '^(src|dist)/', pathNot: '^((src|dist)/extract/|src/web/islands/|dist/web/islands/)' },
      to: { path: 'node_modules/(@hyzyla/pdfium|pdf-parse|pdfjs-dist|mammoth|fflate|word-extractor)/' },
    },
    {
      name: 'plain-reading-stands-aside',
      comment: 'the plain reading is slow and may fail: only the second reading may start it',
      severity: 'error',
      from: { path: '^(src|dist)/', pathNot: '^(src|dist)/(extract/plain/|second-reading|isolation/worker)' },
      to: { path: '^(src|dist)/extract/plain/' },
    },
    {
      name: 'not-to-dev-dependency',
      severity: 'error',
      from: { path: '^(src|dist)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'] , dependencyTypesNot: ['type-only']},
    },
    { name: 'not-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    // what Vite bundles is one program cut in parts; its sources are read
    exclude: { path: '^(src|dist)/.*[.](tsx|d[.]ts|map)$|^dist/(web/islands|processes)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'] },
  },
};
