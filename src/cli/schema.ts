import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../deck/schema/json-schema.ts';
import type { Command, Print } from './command.ts';

const folder = 'cards/schema';

const usage = `Usage: smg schema. It writes into ${folder}, and takes no arguments.`;

export const schema: Command = { run: schemaCommand, does: 'writes the schemas by which editors complete card files', usage };

/** `smg schema`: writes the JSON Schemas of decks and formats, by which editors complete YAML. Gives 0, or 2 for arguments of no use. */
export function schemaCommand(args: readonly string[], out: Print, err: Print): number {
  if (args.length > 0) {
    err(usage);
    return 2;
  }
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(jsonSchemas())) {
    writeFileSync(join(folder, file), text);
    out(`Wrote ${folder}/${file}.`);
  }
  return 0;
}
