declare const brand: unique symbol;

/** A string that has been checked at the door and may be trusted past it. */
export type Brand<Name extends string> = string & { readonly [brand]: Name };
