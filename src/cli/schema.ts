import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../deck/schema/json-schema.ts';

type Print = (line: string) => void;

const folder = 'cards/schema';

/** `smg schema`: writes the JSON Schemas of decks and formats, by which editors complete YAML. Gives 0, or 2 for arguments of no use. */
export function schemaCommand(args: readonly string[], out: Print, err: Print): number {
  if (args.length > 0) {
    err(`Usage: smg schema. It writes into ${folder}, and takes no arguments.`);
    return 2;
  }
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(jsonSchemas())) {
    writeFileSync(join(folder, file), text);
    out(`Wrote ${folder}/${file}.`);
  }
  return 0;
}
