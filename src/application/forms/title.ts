/** As much as the title of a form holds. */
const MOST_TITLE = 24;

/** Names what a form is about whole or not at all, for half a name may be that of another; the form itself then says what it is. */
export const titled = (whole: string, short: string): string => (whole.length <= MOST_TITLE ? whole : short);
