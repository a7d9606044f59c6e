/**
 * The shape of a data file. Reading it is told in read-json.ts, writing it in write-json.ts; its public
 * description is made of it, see scripts/build/data-schema.ts.
 */
import { z } from 'zod';
import { Numeral } from './json';

// No eval under the policy of the page; said before any schema is made.
z.config({ jitless: true });

const numeral = z.instanceof(Numeral).meta({ type: 'number' });
const scalar = z.union([z.string(), numeral, z.boolean(), z.null()]);
const strings = z.record(z.string(), z.string());

/** A data file as it is read: numbers as they stood in it, keys it does not know beside those it does. */
export const FILE = z.looseObject({
  $schema: z.string().optional(),
  schema: numeral.optional(),
  form: z.union([z.string(), numeral]),
  year: z.union([z.string(), numeral]),
  organ: z
    .looseObject({
      name: z.string().optional(),
      kind: z.string().optional(),
      level: z.string().optional(),
      scope: z.string().optional(),
    })
    .optional(),
  example: z.boolean().optional(),
  imprint: strings.optional(),
  cells: z.record(z.string(), scalar).optional(),
  texts: strings.optional(),
  takenOver: z.array(z.string()).optional(),
  controls: z.record(z.string(), z.union([z.string(), numeral])).optional(),
  refused: strings.optional(),
  displaced: strings.optional(),
  notes: strings.optional(),
  sources: z
    .record(
      z.string(),
      z.looseObject({
        office: z.string().optional(),
        person: z.string().optional(),
        date: z.string().optional(),
        basis: z.string().optional(),
      }),
    )
    .optional(),
  assigned: strings.optional(),
  reasons: z
    .record(
      z.string(),
      z.object({ text: z.string(), figures: z.record(z.string(), z.union([numeral, z.null()])) }),
    )
    .optional(),
  unavailable: strings.optional(),
  lastYear: z
    .looseObject({
      form: z.union([z.string(), numeral]),
      year: z.union([z.string(), numeral]),
      from: z.string().optional(),
      cells: z.record(z.string(), scalar).optional(),
      texts: strings.optional(),
    })
    .optional(),
});
