/** Red, green and blue from 0 to 1, as written in #rrggbb. */
export type Rgb = readonly [number, number, number]

/** Reads #rgb or #rrggbb. */
export function parseHex(hex: string): Rgb {
  const long = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex
  const found = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(long)
  if (!found) throw new Error(`Not a colour: ${hex}`)
  const channel = (at: number) => parseInt(found[at] ?? '0', 16) / 255
  return [channel(1), channel(2), channel(3)]
}

/** Contrast of two colours as WCAG 2 defines it, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** Relative luminance, 0 to 1. */
export function luminance(colour: Rgb): number {
  const [r, g, b] = linear(colour)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Kinds of colour vision. */
export type Vision = 'normal' | 'protanopia' | 'deuteranopia' | 'tritanopia'

// Machado, Oliveira and Fernandes (2009), severity 1, on linear light.
const matrices: Record<Exclude<Vision, 'normal'>, readonly (readonly [number, number, number])[]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** How different two colours look to an eye of that kind: distance in CIELAB (1976). Below about 5 they are easily confused. */
export function difference(a: Rgb, b: Rgb, vision: Vision): number {
  const [p, q] = [lab(seen(linear(a), vision)), lab(seen(linear(b), vision))]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

function seen(light: Rgb, vision: Vision): Rgb {
  if (vision === 'normal') return light
  const [x, y, z] = matrices[vision].map((row) => {
    const sum = row[0] * light[0] + row[1] * light[1] + row[2] * light[2]
    return Math.min(1, Math.max(0, sum))
  })
  return [x ?? 0, y ?? 0, z ?? 0]
}

function linear(colour: Rgb): Rgb {
  const one = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
  return [one(colour[0]), one(colour[1]), one(colour[2])]
}

function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116)
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}
