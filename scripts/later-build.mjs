// Builds the program as later versions of it would be, for the tests of deploying one over another:
// `node scripts/later-build.mjs <folder> <version> [new-shape]`. With `new-shape` it also gives the
// database a shape that today's program does not know. Nothing in the program itself is for this.
import { build } from 'vite';
import { root } from './run.mjs';

const [outDir, version, shape] = process.argv.slice(2);

/** One more entry in src/store/migrations.ts. */
const oneMoreShape = {
  name: 'one-more-shape',
  transform(code, id) {
    if (!id.replaceAll('\\', '/').endsWith('/src/store/migrations.ts')) return undefined;
    const entry = "{ version: MIGRATIONS.length + 1, name: 'later', stores: { later: 'id' } }";
    return `${code}\nMIGRATIONS.push(${entry});\n`;
  },
};

await build({
  root,
  logLevel: 'warn',
  define: { __VERSION__: JSON.stringify(version) },
  plugins: shape === 'new-shape' ? [oneMoreShape] : [],
  build: { outDir, emptyOutDir: true },
});
