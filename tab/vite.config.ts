import { defineConfig } from 'vite'

/** Static files without inline scripts, so that a strict content security policy holds. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // How much a first load may be is held by size-limit.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // Fluent marks its modules for React's server side, which is not used here.
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log)
      },
    },
  },
  server: { port: 5173, strictPort: true },
  preview: { port: 5173, strictPort: true },
})
