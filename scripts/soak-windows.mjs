// `npm run soak:windows`: ten windows type ten thousand edits into one report and take the pen from
// each other, on what `npm run build` has built. The same in small is part of the browser tests.
import { e2eEnvironment } from './e2e.mjs';
import { bin, run } from './run.mjs';

const env = { ...(await e2eEnvironment()), GOUJI_SOAK_EDITS: '10000', GOUJI_SOAK_WINDOWS: '10' };
const { code } = await run(bin('playwright'), ['test', 'e2e/windows-soak.spec.ts'], { env });
process.exitCode = code;
