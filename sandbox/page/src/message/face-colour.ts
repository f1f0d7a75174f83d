const hues = [14, 38, 92, 150, 192, 218, 262, 322] as const;

/** Every background a face can have, as `[hue, saturation %, lightness %]`: dark enough that white letters are read on it. */
export const faceColours: readonly (readonly [number, number, number])[] = hues.map((hue) => [hue, 42, 33]);

/** One person's, always the same. */
export const faceColour = (id: string): string => {
  const sum = Array.from(id, (sign) => sign.charCodeAt(0)).reduce((total, code) => total + code * 7, 0);
  const [hue, saturation, lightness] = faceColours[sum % faceColours.length] ?? [200, 42, 33];
  return `hsl(${hue} ${saturation}% ${lightness}%)`;
};
