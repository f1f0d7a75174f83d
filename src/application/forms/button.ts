import { z } from 'zod';

/** The id a button or form is about; without it, what was pressed belongs to nothing that is here. */
export const aboutSchema = z.string({ error: 'That button is about nothing that is here any more. /watch me shows what waits for you.' });
