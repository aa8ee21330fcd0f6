import { z } from 'zod';

// The page's content security policy forbids generated code; zod probes for it when the first schema is made, so this is imported first.
z.config({ jitless: true });
