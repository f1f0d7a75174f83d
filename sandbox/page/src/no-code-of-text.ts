import { z } from 'zod';

/*
 * The page's own policy forbids code made of text, and a library that tries is complained of in the console. Said before
 * any schema is written, so this file is imported before all others.
 */
z.config({ jitless: true });
