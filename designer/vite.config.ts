import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env.COLLECTIONS_SERVER ?? 'http://localhost:5080';

/** Modules that are small, and of which any page may need some. */
const common = /node_modules[\\/](@mantine[\\/](core|hooks|notifications)|@tabler|@tanstack|@floating-ui)[\\/]|designer[\\/]src[\\/](api|app|components)[\\/]/;

export default defineConfig({
  plugins: [react()],
  // The server's content security policy allows no inline script, so none is written.
  build: {
    outDir: process.env.DESIGNER_OUT ?? '../src/Collections.Server/wwwroot',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    // What several pages have in common comes in one file: each file more is a request more before a page shows itself.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'common', test: common, minShareCount: 2 }] } } },
  },
  server: { port: 5173, proxy: { '/api': server, '/openapi': server } },
  // What lazy pages import: found late, it would make the first visit of each reload the page.
  optimizeDeps: {
    include: ['bpmn-js/lib/Modeler', 'bpmn-js/lib/NavigatedViewer', 'bpmn-js-differ', 'bpmn-moddle', '@bpmn-io/feel-editor', 'dmn-js/lib/Modeler'],
  },
  // A document of its own for each file would cost ten times what the tests do; none leaves anything in it.
  test: { include: ['src/**/*.test.{ts,tsx}', 'tests/*.test.ts'], environment: 'jsdom', isolate: false },
});
