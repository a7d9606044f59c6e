// `npm start`: builds the program and serves it to this machine, on port 4173 or the next free one.
import { install } from './install.mjs';
import { root } from './run.mjs';

await install();
const { build, preview } = await import('vite');
await build({ root, logLevel: 'warn' });
const server = await preview({
  root,
  logLevel: 'warn',
  preview: { host: '127.0.0.1', port: 4173, strictPort: false },
});
const address = server.resolvedUrls?.local[0];
console.log(`勾稽已就绪，请在浏览器中打开：${address}`);
console.log(`Gouji is ready. Open in a browser: ${address}`);
console.log('按 Ctrl+C 结束。Press Ctrl+C to stop.');
