// `npm run damage`: opens the program on many damaged profiles, on what `npm run build` has built.
// GOUJI_DAMAGE says how many, GOUJI_DAMAGE_SEED which. A handful is part of the browser tests.
import { e2eEnvironment } from './e2e.mjs';
import { bin, run } from './run.mjs';

const { GOUJI_DAMAGE = '200', GOUJI_DAMAGE_SEED = String(Date.now() % 100_000) } = process.env;
console.log(`${GOUJI_DAMAGE} damaged profiles, seed ${GOUJI_DAMAGE_SEED}`);
const env = { ...(await e2eEnvironment()), GOUJI_DAMAGE, GOUJI_DAMAGE_SEED };
const { code } = await run(bin('playwright'), ['test', 'e2e/damage.spec.ts'], { env });
process.exitCode = code;
