// `npm run soak:deploy`: five hundred versions are deployed one over the other while somebody types,
// on what `npm run build` has built. The same in small is part of the browser tests.
import { e2eEnvironment } from './e2e.mjs';
import { bin, run } from './run.mjs';

const env = { ...(await e2eEnvironment()), GOUJI_DEPLOYS: '500' };
const { code } = await run(bin('playwright'), ['test', 'e2e/deploy.spec.ts'], { env });
process.exitCode = code;
