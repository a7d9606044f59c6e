// `npm run flips`: flips every bit of one 报送文件, one bit in each of a thousand, and writes one file in
// a thousand ways: what is not noticed changes nothing that is read. A few are part of the unit tests.
import { bin, run } from './run.mjs';

const env = { GOUJI_FLIPS: 'all' };
const { code } = await run(bin('vitest'), ['run', 'src/files/attachment.test.ts'], { env });
process.exitCode = code;
