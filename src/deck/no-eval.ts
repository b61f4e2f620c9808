import { config } from 'zod';

// The page's policy forbids compiling functions from text: zod only tries that when it is not told otherwise, and before its first schema.
config({ jitless: true });
