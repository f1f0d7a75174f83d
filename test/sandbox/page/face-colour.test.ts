import { faceColours } from '../../../sandbox/page/src/message/face-colour';

/** WCAG 2.2's contrast ratio of white text on a colour (definitions of "relative luminance" and "contrast ratio"). */
const contrastWithWhite = ([hue, saturation, lightness]: readonly [number, number, number]): number => {
  const [s, l] = [saturation / 100, lightness / 100];
  const channel = (n: number): number => {
    const k = (n + hue / 30) % 12;
    const value = Math.round(255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1)))) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 1.05 / (0.2126 * channel(0) + 0.7152 * channel(8) + 0.0722 * channel(4) + 0.05);
};

describe("a face's colour", () => {
  it.each(faceColours.map((colour) => [colour]))('%p lets white letters be read, whoever it falls to', (colour) => {
    expect(contrastWithWhite(colour)).toBeGreaterThanOrEqual(4.5);
  });
});
