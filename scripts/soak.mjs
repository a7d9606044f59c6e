// `npm run soak`: closes tabs, crashes renderers and kills the whole browser under somebody who types,
// again and again on one profile, on what `npm run build` has built; prints what was lost of what had
// been acknowledged. GOUJI_KILLS says how often, GOUJI_KILLS_SEED in which order. A handful is part of
// the browser tests.
import { e2eEnvironment } from './e2e.mjs';
import { bin, run } from './run.mjs';

const { GOUJI_KILLS = '200', GOUJI_KILLS_SEED = String(Date.now() % 100_000) } = process.env;
console.log(`${GOUJI_KILLS} kills, seed ${GOUJI_KILLS_SEED}`);
const env = { ...(await e2eEnvironment()), GOUJI_KILLS, GOUJI_KILLS_SEED };
const { code } = await run(bin('playwright'), ['test', 'e2e/kill.spec.ts'], { env });
process.exitCode = code;
