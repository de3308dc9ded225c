/**
 * The hole's own shader, in millimetres from the hole; right is backwards, up is headwards. From left to right: CSF with roots,
 * the dura with its two lips, the space with fat or blood, the yellow ligament. What flows is drawn as wide as it flows fast,
 * what has clotted spreads from the hole, what seals it closes the channel.
 */
import { HOLE_PLATE_MM } from './holeSize.ts';
import { NOISE_2D } from './noise.glsl.ts';

export const HOLE_VERTEX = /* glsl */ `
varying vec2 vMm;
void main() {
  vMm = position.xy;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

const SURROUNDINGS = /* glsl */ `
float cover(float d) {
  float w = max(fwidth(d) * 0.75, 0.003);
  return 1.0 - smoothstep(-w, w, d);
}
float smin(float a, float b, float k) {
  float h = clamp(0.5 + 0.5 * (b - a) / k, 0.0, 1.0);
  return mix(b, a, h) - k * h * (1.0 - h);
}

vec3 fat(vec2 p, float press) {
  // Pressed against the ligament its lobules flatten.
  vec2 q = p / vec2(mix(1.25, 0.55, press), mix(1.05, 1.3, press));
  vec2 cell = floor(q);
  float nearest = 9.0;
  float second = 9.0;
  vec2 offset = vec2(0.0);
  for (int j = -1; j <= 1; j++)
    for (int i = -1; i <= 1; i++) {
      vec2 c = cell + vec2(i, j);
      vec2 seed = c + 0.25 + 0.5 * vec2(hash(c), hash(c + 17.3));
      float d = length(q - seed);
      if (d < nearest) { second = nearest; nearest = d; offset = q - seed; }
      else if (d < second) second = d;
    }
  float border = smoothstep(0.0, 0.16, second - nearest);
  float light = 0.5 + 0.5 * clamp(dot(offset, vec2(-0.6, 0.8)) * 1.6 + 0.3, -1.0, 1.0);
  vec3 colour = uFat * mix(0.80, 1.10, light);
  colour = mix(vec3(0.47, 0.30, 0.03), colour, 0.45 + 0.55 * border);
  return colour + 0.16 * smoothstep(0.35, 0.0, length(offset - vec2(-0.16, 0.2)));
}

vec3 csfWithRoots(vec2 p) {
  vec3 colour = mix(uCsf * 0.86, uCsf * 1.04, smoothstep(-14.0, -0.5, p.x));
  float drift = p.y * 0.35 - uTime * (0.10 + 0.5 * uDisplacing);
  float streak = smoothstep(0.66, 0.9, noise(vec2(p.x * 3.6, drift)));
  colour = mix(colour, vec3(0.86, 0.96, 0.98), streak * 0.42);
  // Where the dura is pressed in, the roots move up to each other.
  float close = 1.0 - 0.05 * uDent;
  for (int i = 0; i < 9; i++) {
    float k = float(i);
    float middle = (-2.75 - 0.16 * uDent) - k * 1.52 * close + 0.26 * sin(p.y * (0.30 + 0.03 * k) + k * 2.1)
      + 0.1 * sin(p.y * 0.9 + k);
    float half_ = 0.50 + 0.1 * hash(vec2(k, 3.0));
    float across = (p.x - middle) / half_;
    float body = cover(abs(p.x - middle) - half_);
    float roundness = sqrt(max(0.0, 1.0 - across * across));
    float lamp = clamp(0.62 + 0.42 * roundness - 0.34 * across, 0.0, 1.18);
    vec3 root = uNerve * mix(vec3(0.66, 0.52, 0.22), vec3(1.0), clamp(lamp, 0.0, 1.0));
    root += 0.10 * smoothstep(0.25, 0.0, abs(across + 0.32));
    root *= 1.0 - 0.10 * smoothstep(0.55, 0.8, noise(vec2(p.x * 9.0, p.y * 0.6 + k)));
    root = mix(root, uNerveLine, smoothstep(0.80, 1.0, abs(across)));
    float shadow = smoothstep(half_ + 0.55, half_, p.x - middle) * step(middle, p.x);
    colour *= 1.0 - 0.20 * shadow * (1.0 - body);
    colour = mix(colour, root, body);
  }
  return colour;
}
`;

const BLOOD = /* glsl */ `
vec3 bloodAt(vec2 p) {
  float swirl = noise(p * 0.55 + 0.4 * noise(p * 1.3) + vec2(-uTime * 0.05 * uDisplacing, 0.0));
  vec3 colour = uBloodColour * mix(0.80, 1.22, swirl);
  float cells = noise(p * 4.1) * 0.5 + noise(p * 8.7 + 5.0) * 0.5;
  return colour * (0.93 + 0.14 * cells);
}

/** A clot: dark and stippled, with threads of fibrin; with age browner, its threads paler and drawn together. */
vec3 clotAt(vec2 p, float firm) {
  float lump = noise(p * 1.1 + 7.0);
  vec3 colour = uClotColour * mix(0.72, 1.75, lump * lump);
  colour = mix(colour, vec3(0.135, 0.040, 0.028) * mix(0.8, 1.6, lump), 0.75 * uMaturity);
  vec2 grid = p * 3.4;
  vec2 spot = floor(grid);
  vec2 jitter = 0.5 + 0.5 * (vec2(hash(spot), hash(spot + 31.7)) - 0.5);
  float dots = smoothstep(0.22, 0.12, length(fract(grid) - jitter)) * step(0.45, hash(spot + 3.0));
  colour = mix(colour, vec3(0.53, 0.12, 0.147), dots * 0.55 * (1.0 - 0.6 * uMaturity));
  vec2 bent = p + 0.6 * vec2(noise(p * 0.7), noise(p * 0.7 + 9.0));
  float ridge = noise(bent * vec2(0.7, 2.2)) - 0.5;
  float other = noise(bent * vec2(1.9, 0.8) + 21.0) - 0.53;
  float fine = 0.035 + 0.02 * uMaturity;
  float one = abs(ridge) / max(0.4, length(vec2(dFdx(ridge), dFdy(ridge))) / max(1e-4, length(vec2(dFdx(p.x), dFdy(p.y)))));
  float two = abs(other) / max(0.4, length(vec2(dFdx(other), dFdy(other))) / max(1e-4, length(vec2(dFdx(p.x), dFdy(p.y)))));
  float threads = smoothstep(fine, fine * 0.3, min(one, two * 1.3)) * firm;
  return mix(colour, mix(vec3(0.50, 0.16, 0.15), vec3(0.50, 0.30, 0.22), uMaturity), threads * 0.38);
}
`;

const PICTURE = /* glsl */ `
void main() {
  vec2 p = vMm;
  // The dura bows inwards round the hole: away from it, it lies further back.
  p.x -= 0.62 * uDent * smoothstep(1.5, 9.5, abs(p.y));
  float wallAt = uWall + uDent;
  float gap = 0.95;
  float open = gap * (1.0 - 0.96 * uSeal);
  float flow = sqrt(clamp(uLeak / 1.2, 0.0, 1.0));
  float inwards = clamp(-uLeak * 6.0, 0.0, 1.0);
  float filled = clamp(uBlood * 1.25, 0.0, 1.0);
  float space = wallAt - 0.6;
  float wave = 0.30 * sin(p.y * 0.8) + 0.16 * sin(p.y * 2.1 + 1.0) + 0.5 * (noise(vec2(p.y * 0.6, 4.0)) - 0.5);
  float reach = filled * space + wave * (0.25 + 0.75 * filled) * (1.0 - filled * 0.7);

  // The space: fat, blood in front of it, the yellow ligament behind.
  vec3 colour = fat(p - vec2(reach, 0.0), filled * 0.8);
  float some = smoothstep(0.02, 0.08, uBlood);
  colour *= mix(1.0, mix(0.66, 1.0, smoothstep(0.0, 1.2, p.x - reach)), some);
  float inBlood = cover(p.x - reach) * some;
  colour = mix(colour, bloodAt(p), inBlood);
  colour = mix(colour, vec3(0.16, 0.004, 0.012), inBlood * smoothstep(0.24, 0.0, abs(p.x - reach)) * 0.8);
  // Clotting begins where blood meets CSF and spreads from there.
  float fromHole = length(p * vec2(1.0, 0.8)) + 0.9 * (noise(p * 0.9 + 2.0) - 0.5);
  float front = uClot * 15.0 - 0.6;
  float clotted = smoothstep(front + 0.7, front - 0.7, fromHole) * inBlood * step(0.015, uClot);
  vec3 firm = clotAt(p, smoothstep(0.4, 1.0, uClot));
  colour = mix(colour, firm, clotted);
  colour *= mix(0.70, 1.0, smoothstep(0.3, 1.5, p.x));
  float wall = wallAt + 0.4 * sin(vMm.y * 0.24 + 0.6) + 0.12 * sin(vMm.y * 1.9);
  float strand = noise(vec2((p.x - wall) * 4.2 + 0.3 * sin(p.y * 0.6), p.y * 0.32));
  vec3 flavum = uFlavum * mix(0.70, 1.12, strand) * mix(0.72, 1.0, smoothstep(0.0, 0.7, p.x - wall));
  colour = mix(colour, flavum, cover(wall - p.x));

  // CSF bulges out of the hole; blood that presses harder bulges in.
  float dome = 1.0 - (p.y * p.y) / (gap * gap);
  float border = dome * (0.30 * some * flow - 0.62 * inwards * some) + (1.0 - some) * 0.35 * dome;
  border = mix(border, -0.2, smoothstep(0.5, 1.0, abs(p.y) / (gap + 0.6)));
  float sac = p.x - border;
  vec3 fluid = csfWithRoots(p);
  fluid = mix(fluid, vec3(0.74, 0.42, 0.46), some * 0.55 * smoothstep(-0.75, 0.0, sac) * smoothstep(1.3, 0.4, abs(p.y)));
  colour = mix(colour, fluid, cover(sac));
  colour = mix(colour, vec3(0.20, 0.02, 0.03), some * smoothstep(0.09, 0.03, abs(sac)) * 0.6 * step(abs(p.y), gap));

  // The stream: as wide and as long as it flows.
  float reachOut = (1.2 + 5.4 * flow) * mix(1.0, 0.72, some);
  float along = clamp((p.x + 1.4) / (reachOut + 1.4), 0.0, 1.0);
  float neck = open * (0.30 + 0.66 * flow);
  float sway = 0.10 * sin(p.x * 2.6 - uTime * 4.0) * along * along;
  float spread = neck * (1.0 + mix(2.3, 0.7, some) * along * along * flow);
  float tip = reachOut - 0.55 * p.y * p.y / max(0.05, spread) + 0.5 * (noise(vec2(p.y * 2.2, uTime * 0.9)) - 0.5);
  float jet = max(abs(p.y - sway) - spread, p.x - tip);
  float runs = smoothstep(0.006, 0.03, uLeak);
  float inJet = cover(max(jet, p.x - wall + 0.15)) * runs * smoothstep(-1.4, -0.1, p.x);
  // In fat it soaks into what lies round it.
  float soaked = smoothstep(1.5, 0.0, jet) * runs * (1.0 - some) * step(0.0, p.x) * cover(p.x - wall);
  colour = mix(colour, mix(uCsf * 0.92, vec3(0.90, 0.88, 0.62), 0.25), soaked * 0.5);
  float rays = smoothstep(0.42, 0.8, noise(vec2(p.x * 0.8 - uTime * 2.6, (p.y - sway) * 7.0 / (0.6 + along))));
  vec3 water = mix(uCsf * 1.02, vec3(0.95, 0.99, 1.0), 0.18 + 0.72 * rays);
  water = mix(water, mix(vec3(0.80, 0.50, 0.54), water, 0.55), some * smoothstep(0.2, 1.0, along));
  water = mix(water, vec3(0.05, 0.30, 0.40), smoothstep(-0.12, -0.02, jet) * 0.7 * smoothstep(-0.2, 0.4, p.x));
  colour = mix(colour, water, inJet * mix(0.95, 0.88, some));

  // The plug: from both lips clot grows over the hole and into it, and draws together as it matures.
  float size = (0.25 + 1.35 * sqrt(clamp(uClot, 0.0, 1.0)) + 0.35 * uSeal) * mix(1.0, 0.88, uMaturity);
  vec2 wobble = (vec2(noise(p * 1.7 + 3.0), noise(p * 1.7 + 11.0)) - 0.5) * mix(0.7, 0.28, uMaturity);
  vec2 c = (p + wobble - vec2(0.40 + size * 0.22, 0.0)) * vec2(1.0, 0.92);
  float apart = (gap + 0.35) * (1.0 - 0.8 * uSeal) + size * 0.18;
  float upper = length((c - vec2(0.0, apart)) * vec2(1.12, 0.9)) - size * 0.85;
  float lower = length((c + vec2(0.0, apart)) * vec2(1.12, 0.9)) - size * 0.85;
  float plug = length((p + wobble * 0.4) * vec2(0.82, 1.0)) - uSeal * (gap + 0.2);
  float clot = smin(smin(upper, lower, 0.6), plug + (1.0 - smoothstep(0.0, 0.05, uSeal)) * 9.0, 0.5);
  // What still leaks keeps a channel open.
  clot = max(clot, -p.x - 0.8 * (1.0 - smoothstep(gap * 0.5, gap + 0.15, abs(p.y))) - 0.02);
  float channel = open * (0.35 + 0.9 * flow) - abs(p.y + 0.14 * sin(p.x * 1.9));
  clot = max(clot, mix(channel, channel - 0.5, step(uLeak, 0.006)));
  float inPlug = cover(clot) * smoothstep(0.012, 0.03, uClot);
  vec3 cap = clotAt(p + 3.0, smoothstep(0.3, 1.0, uClot));
  cap *= mix(1.25, 0.85, smoothstep(-0.6, 0.0, clot));
  cap = mix(cap, mix(vec3(0.30, 0.03, 0.04), vec3(0.62, 0.44, 0.30), uMaturity),
    smoothstep(-0.20, -0.06, clot) * mix(0.3, 0.85, uMaturity));
  cap += vec3(0.07, 0.03, 0.03) * smoothstep(0.5, 0.0, length(c - vec2(-0.1, apart * 0.7)));
  colour *= 1.0 - 0.35 * smoothstep(0.5, 0.0, clot) * (1.0 - inPlug) * inPlug;
  colour = mix(colour, cap, inPlug);

  // Dura: two pearl lips, laminated, rounded at the hole.
  float lip = length(vec2(max(abs(p.x) - 0.10, 0.0), max(gap + 0.46 - abs(p.y), 0.0))) - 0.46;
  float across = clamp((p.x + 0.56) / 1.12, 0.0, 1.0);
  float sheen = exp(-(across - 0.30) * (across - 0.30) * 17.6);
  vec3 pearl = uDura * mix(1.16, 0.62, across) + sheen * vec3(0.40, 0.38, 0.40);
  pearl *= 1.0 - 0.10 * smoothstep(0.35, 0.65, noise(vec2(p.x * 15.0, p.y * 0.55)));
  float rim = 0.56 - max(abs(p.x), 0.0);
  float line = min(rim, 0.46 - length(vec2(max(abs(p.x) - 0.10, 0.0), max(gap + 0.46 - abs(p.y), 0.0))));
  pearl = mix(pearl, uDura * 0.34, smoothstep(0.12, 0.0, line) * 0.85);
  float thrown = smoothstep(0.9, 0.0, lip) * step(0.0, p.x) * (1.0 - inJet * 0.6) * (1.0 - inPlug * 0.7);
  colour *= 1.0 - 0.30 * thrown;
  colour = mix(colour, pearl, cover(lip));

  vec2 edge = abs(vMm) / vec2(${(HOLE_PLATE_MM.width / 2).toFixed(1)}, ${(HOLE_PLATE_MM.height / 2).toFixed(1)});
  float alpha = uOpacity * (1.0 - smoothstep(0.86, 1.0, max(edge.x, edge.y)));
  gl_FragColor = vec4(colour, alpha);
  #include <colorspace_fragment>
}`;

export const HOLE_FRAGMENT = /* glsl */ `
uniform float uTime;
uniform float uLeak;
uniform float uClot;
uniform float uMaturity;
uniform float uSeal;
uniform float uBlood;
uniform float uDent;
uniform float uDisplacing;
uniform float uOpacity;
uniform float uWall;
uniform vec3 uCsf;
uniform vec3 uNerve;
uniform vec3 uNerveLine;
uniform vec3 uDura;
uniform vec3 uFat;
uniform vec3 uFlavum;
uniform vec3 uBloodColour;
uniform vec3 uClotColour;
varying vec2 vMm;
${NOISE_2D}${SURROUNDINGS}${BLOOD}${PICTURE}`;
