/** In the page: the colour and the form of what is drawn without words. */

export type Drawings = {
  /**
   * Colour words of a shape or a box (the nearest name, and the family it is of), and its form:
   * circle, triangle, square. Nothing of what is not painted.
   */
  looksOf(element: Element): { colour?: string; shape?: string };
};

/** Self-contained: its text is what travels. */
export function createDrawings(): Drawings {
  type Rgb = readonly [number, number, number];
  const NAMES: Readonly<Record<string, Rgb>> = {
    red: [255, 0, 0],
    green: [0, 128, 0],
    blue: [0, 0, 255],
    yellow: [255, 255, 0],
    orange: [255, 165, 0],
    purple: [128, 0, 128],
    pink: [255, 192, 203],
    brown: [165, 42, 42],
    navy: [0, 0, 128],
    teal: [0, 128, 128],
    turquoise: [64, 224, 208],
    aqua: [0, 255, 255],
    lime: [0, 255, 0],
    olive: [128, 128, 0],
    maroon: [128, 0, 0],
    crimson: [220, 20, 60],
    coral: [255, 127, 80],
    salmon: [250, 128, 114],
    gold: [255, 215, 0],
    khaki: [240, 230, 140],
    beige: [245, 245, 220],
    tan: [210, 180, 140],
    chocolate: [210, 105, 30],
    indigo: [75, 0, 130],
    violet: [238, 130, 238],
    lavender: [230, 230, 250],
    fuchsia: [255, 0, 255],
    silver: [192, 192, 192],
    'sky blue': [135, 206, 235],
    'royal blue': [65, 105, 225],
    'steel blue': [70, 130, 180],
  };
  const CLEAR = /^transparent$|, 0\)$/u;
  /** What it is painted with: the fill, the background, or the one side of a border that is drawn. */
  const paintOf = (element: Element, style: CSSStyleDeclaration): string => {
    if (element instanceof SVGElement && style.fill !== 'none') return style.fill;
    if (!CLEAR.test(style.backgroundColor)) return style.backgroundColor;
    return isBorderDrawn(style) ? (sidesOf(style)[0] ?? '') : style.backgroundColor;
  };
  const isBorderDrawn = (style: CSSStyleDeclaration): boolean =>
    style.width === '0px' && style.height === '0px';
  const sidesOf = (style: CSSStyleDeclaration): readonly string[] =>
    (['Top', 'Right', 'Bottom', 'Left'] as const)
      .filter((side) => style[`border${side}Width`] !== '0px')
      .map((side) => style[`border${side}Color`])
      .filter((colour) => !CLEAR.test(colour));
  const familyOf = ([red, green, blue]: Rgb): string => {
    const most = Math.max(red, green, blue);
    const least = Math.min(red, green, blue);
    if (most - least < 25) return most < 50 ? 'black' : most > 235 ? 'white' : 'gray';
    const spread = most - least;
    const sixth =
      most === red
        ? ((green - blue) / spread + 6) % 6
        : most === green
          ? (blue - red) / spread + 2
          : (red - green) / spread + 4;
    const hue = sixth * 60;
    const light = (most + least) / 510;
    if (hue < 15 || hue >= 345) return light > 0.75 ? 'pink' : 'red';
    if (hue < (light < 0.45 ? 48 : 45)) return light < 0.35 ? 'brown' : 'orange';
    if (hue < 70) return 'yellow';
    if (hue < 165) return 'green';
    if (hue < 195) return 'cyan';
    if (hue < 255) return 'blue';
    if (hue < 290 || (hue < 320 && light < 0.4)) return 'purple';
    return hue < 320 ? 'magenta' : 'pink';
  };
  const toneOf = (light: number): string => (light < 0.3 ? 'dark' : light > 0.72 ? 'light' : '');
  const nameOf = ([red, green, blue]: Rgb): string => {
    let best = '';
    let least = 1_200;
    for (const [name, [r, g, b]] of Object.entries(NAMES)) {
      const far = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
      if (far < least) [best, least] = [name, far];
    }
    return best;
  };
  const sides = (points: string): number =>
    points.split(/[\s,]+/u).filter((part) => part !== '').length / 2;
  const ofPolygon = (count: number): string =>
    count === 3 ? 'triangle' : count === 5 ? 'pentagon' : count === 6 ? 'hexagon' : '';
  const ofClip = (clip: string): string => {
    if (/^(?:circle|ellipse)\(/u.test(clip)) return 'circle';
    const points = /^polygon\((.*)\)$/u.exec(clip)?.[1];
    return points === undefined ? '' : ofPolygon(points.split(',').length);
  };
  const ofBox = (element: Element, style: CSSStyleDeclaration): string => {
    const clipped = ofClip(style.clipPath);
    if (clipped !== '') return clipped;
    if (isBorderDrawn(style)) return sidesOf(style).length === 1 ? 'triangle' : '';
    const { width, height } = element.getBoundingClientRect();
    const radius = style.borderTopLeftRadius;
    const isRound = radius.endsWith('%')
      ? Number.parseFloat(radius) >= 40
      : Number.parseFloat(radius) >= Math.min(width, height) * 0.4;
    const isEven = Math.abs(width - height) < 0.15 * Math.max(width, height);
    if (isRound && Number.parseFloat(radius) > 0) return isEven ? 'circle' : 'oval';
    return isEven ? 'square' : 'rectangle';
  };

  const colourOf = (element: Element): string => {
    const paint = paintOf(element, getComputedStyle(element));
    const parts = /rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?/u.exec(paint);
    if (parts === null || parts[4] === '0') return '';
    const [red = 0, green = 0, blue = 0] = parts.slice(1, 4).map(Number);
    const family = familyOf([red, green, blue]);
    const light = (Math.max(red, green, blue) + Math.min(red, green, blue)) / 510;
    const tone = /^(?:black|white|gray)$/u.test(family) ? '' : toneOf(light);
    const name = nameOf([red, green, blue]);
    const words = `${name} ${tone} ${family}`.split(' ').filter((word) => word !== '');
    return [...new Set(words)].join(' ');
  };
  const shapeOf = (element: Element): string => {
    const tag = element.localName;
    if (tag === 'polygon') return ofPolygon(sides(element.getAttribute('points') ?? ''));
    if (tag === 'circle' || tag === 'ellipse') return 'circle';
    if (tag === 'rect') {
      const same = element.getAttribute('width') === element.getAttribute('height');
      return same ? 'square' : 'rectangle';
    }
    return element instanceof HTMLElement ? ofBox(element, getComputedStyle(element)) : '';
  };

  return {
    looksOf(given) {
      // A group has the colour of what is drawn in it.
      const element =
        (given.localName === 'g'
          ? given.querySelector('circle, ellipse, rect, path, polygon')
          : null) ?? given;
      const colour = colourOf(element);
      if (colour === '') return {};
      const shape = shapeOf(element);
      return shape === '' ? { colour } : { colour, shape };
    },
  };
}
