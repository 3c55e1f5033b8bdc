/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { target: 'es2024', parser: { syntax: 'typescript', tsx: true } }, module: { type: 'es6' } },
    ],
  },
  roots: ['practice', 'bot', 'api', 'sandbox', 'tab', 'tools', 'e2e'].map(name => `<rootDir>/${name}`),
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.cache/'],
  testTimeout: 120_000,
  // Modules of finished tests stay in a process: one that has grown makes room for a new one.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  modulePathIgnorePatterns: ['/dist/', '/.cache/'],
}
