import type { Request } from '../engine/moves.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { idSchema, momentSchema, moveSchema } from './move-schema.ts';
import { z } from './zod.ts';

const requestSchema = z.strictObject({
  seat: idSchema,
  at: momentSchema,
  move: moveSchema,
}) satisfies z.ZodType<Request>;

/** Reads one move as it is asked for, from a line of JSON that nobody vouches for. Fails with the place of what is wrong: empty when the line is no JSON. */
export function readRequest(line: string): Result<Request, string> {
  const json = parsed(line);
  if (json === undefined) return fail('');
  const read = requestSchema.safeParse(json);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return fail([...(issue?.path ?? []), ...unknown].join(' › ') || 'the whole line');
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
