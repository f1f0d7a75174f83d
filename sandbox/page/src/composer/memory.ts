/** What each person has begun to write where, and what they sent; it goes with the page. */
const drafts = new Map<string, string>();
const sent = new Map<string, string[]>();

export const draftOf = (place: string): string => drafts.get(place) ?? '';
export const rememberDraft = (place: string, text: string): void => void drafts.set(place, text);

export const sentBefore = (user: string): readonly string[] => sent.get(user) ?? [];
export const rememberSent = (user: string, text: string): void => void sent.set(user, [...sentBefore(user).filter((each) => each !== text), text]);
