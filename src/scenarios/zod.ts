import { z } from 'zod';

// No code is generated at run time: the page's content security policy refuses it.
z.config({ jitless: true });

export { z };
