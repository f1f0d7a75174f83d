/** Anything JSON can say; what is hashed and kept. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** SHA-256 in hex over RFC 8785 JSON: the same value gives the same digest on every machine. */
export type Digest = (value: unknown) => string;
