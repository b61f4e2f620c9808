import { config, z } from 'zod';

// The page's policy forbids compiling functions from text: zod only tries that when it is not told otherwise.
config({ jitless: true });

export { z };
