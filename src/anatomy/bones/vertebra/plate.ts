/** The distance fields of the plates that make up the arch: one primitive in several frames. */
import { cos, PI, sin } from '../../../numerics/elementary.ts';
import { roundMax } from '../../field/primitives.ts';
import type { Box, DistanceField } from '../../types.ts';
import type {
  EndShape,
  FacetShape,
  KnobShape,
  PedicleShape,
  PlateShape,
  Point3,
  ProcessShape,
  TransverseShape,
} from './shape.ts';

export interface Plate {
  readonly distance: DistanceField;
  /** A ball that holds the plate, for skipping it. */
  readonly centreX: number;
  readonly centreY: number;
  readonly centreZ: number;
  readonly reach: number;
  readonly box: Box;
  readonly blendMm: number;
}

/** Start, length, and the unit vectors along the strip, across its width and through its thickness. */
interface Frame {
  readonly start: Point3;
  readonly span: number;
  readonly along: Point3;
  readonly wide: Point3;
  readonly thick: Point3;
}

interface Section {
  readonly halfWidths: readonly [number, number];
  readonly radii: readonly [number, number];
  readonly bendPerMm: number;
  readonly blendMm: number;
  /** Radius of the corners of its ends as a share of its half breadth, and of its edges as a share of its half thickness. */
  readonly cornerShare: number;
  readonly edgeShare: number;
}

/** Ends of plates that are buried in others. */
const BURIED = { cornerShare: 0.7, edgeShare: 1 } as const;
const ROUND = { cornerShare: 1, edgeShare: 1 } as const;

const RADIANS = PI / 180;

const cross = (a: Point3, b: Point3): Point3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** cosine x a + sine x b */
const turned = (a: Point3, b: Point3, angleDeg: number): Point3 => {
  const c = cos(angleDeg * RADIANS);
  const s = sin(angleDeg * RADIANS);
  return [a[0] * c + b[0] * s, a[1] * c + b[1] * s, a[2] * c + b[2] * s];
};

/**
 * The width direction starts as the part of the cranial axis across the strip; a strip that runs along the cranial
 * axis itself starts from the lateral axis.
 */
function rolledFrame(from: Point3, to: Point3, rollDeg: number): Frame {
  const d: Point3 = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const span = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
  const along: Point3 = [d[0] / span, d[1] / span, d[2] / span];
  const upright = Math.abs(along[2]) > 0.8;
  const part = upright ? along[1] : along[2];
  const raw: Point3 = [
    -part * along[0],
    (upright ? 1 : 0) - part * along[1],
    (upright ? 0 : 1) - part * along[2],
  ];
  const size = Math.sqrt(raw[0] * raw[0] + raw[1] * raw[1] + raw[2] * raw[2]);
  const level: Point3 = [raw[0] / size, raw[1] / size, raw[2] / size];
  const normal = cross(along, level);
  return {
    start: from,
    span,
    along,
    wide: turned(level, normal, rollDeg),
    thick: turned(normal, level, -rollDeg),
  };
}

function plate(frame: Frame, section: Section): Plate {
  const [ax, ay, az] = frame.start;
  const [ux, uy, uz] = frame.along;
  const [vx, vy, vz] = frame.wide;
  const [nx, ny, nz] = frame.thick;
  const { span } = frame;
  const [width0, width1] = section.halfWidths;
  const [radius0, radius1] = section.radii;
  const { bendPerMm: bend, cornerShare, edgeShare } = section;
  const half = span / 2;

  const distance: DistanceField = (x, y, z) => {
    const px = x - ax;
    const py = y - ay;
    const pz = z - az;
    const a = px * ux + py * uy + pz * uz;
    const t = a <= 0 ? 0 : a >= span ? 1 : a / span;
    const halfWidth = width0 + (width1 - width0) * t;
    const radius = radius0 + (radius1 - radius0) * t;
    const breadth = halfWidth + radius;
    const corner = cornerShare * breadth;
    const w = px * vx + py * vy + pz * vz;
    // In the plate's own plane: a strip with rounded corners.
    const lengthwise = (a < half ? -a : a - span) - radius;
    const sideways = (w < 0 ? -w : w) - breadth;
    const outline = roundMax(lengthwise, sideways, corner);
    const inWidth = w < -halfWidth ? -halfWidth : w > halfWidth ? halfWidth : w;
    const steep = 2 * bend * inWidth;
    const n = (px * nx + py * ny + pz * nz - bend * inWidth * inWidth) / Math.sqrt(1 + steep * steep);
    return roundMax(outline, (n < 0 ? -n : n) - radius, edgeShare * radius);
  };
  const widest = Math.max(width0, width1);
  const sag = Math.abs(bend) * widest * widest;
  const side = (axis: 0 | 1 | 2, sign: 1 | -1): number => {
    const from = frame.start[axis];
    const to = from + span * frame.along[axis];
    const edge = (width: number): number => Math.abs(width * frame.wide[axis]);
    const low = sign * from + edge(width0) + radius0;
    const high = sign * to + edge(width1) + radius1;
    return sign * (Math.max(low, high) + Math.abs(sag * frame.thick[axis]));
  };
  return {
    distance,
    box: {
      min: { x: side(0, -1), y: side(1, -1), z: side(2, -1) },
      max: { x: side(0, 1), y: side(1, 1), z: side(2, 1) },
    },
    centreX: ax + ux * half,
    centreY: ay + uy * half,
    centreZ: az + uz * half,
    reach: Math.sqrt(half * half + widest * widest) + Math.max(radius0, radius1) + sag,
    blendMm: section.blendMm,
  };
}

export function makePlate(shape: PlateShape): Plate {
  return plate(rolledFrame(shape.from, shape.to, shape.rollDeg), {
    ...BURIED,
    ...shape,
  });
}

/** The inferior articular process: a plate whose end has numbers of its own. */
export function makeProcess(shape: ProcessShape): Plate {
  return plate(rolledFrame(shape.from, shape.to, shape.rollDeg), shape);
}

/** The pedicle; isthmusY: y of the middle of its isthmus. */
export function makePedicle(shape: PedicleShape, isthmusY: number): Plate {
  const radius = shape.widthMm / 2;
  const halfWidth = Math.max(shape.heightMm / 2 - radius, 0);
  const backwards = turned([-1, 0, 0], [0, 1, 0], shape.outwardDeg);
  const [ux, uy, uz] = turned(backwards, [0, 0, 1], shape.upwardDeg);
  const [x, z] = shape.isthmus;
  const half = shape.lengthMm / 2;
  const from: Point3 = [x - half * ux, isthmusY - half * uy, z - half * uz];
  const to: Point3 = [x + half * ux, isthmusY + half * uy, z + half * uz];
  return plate(rolledFrame(from, to, shape.rollDeg), {
    halfWidths: [halfWidth, halfWidth],
    radii: [radius, radius],
    bendPerMm: 0,
    blendMm: shape.blendMm,
    ...ROUND,
  });
}

/** The transverse process reaches half its span to the side. */
export function makeTransverse(shape: TransverseShape): Plate {
  const [x, z] = shape.tip;
  const to: Point3 = [x, shape.spanMm / 2 - shape.radii[1], z];
  return plate(rolledFrame(shape.from, to, shape.rollDeg), shape);
}

export function makeKnob(shape: KnobShape): Plate {
  return plate(rolledFrame(shape.from, shape.to, 0), {
    halfWidths: [0, 0],
    radii: shape.radii,
    bendPerMm: 0,
    blendMm: shape.blendMm,
    ...ROUND,
  });
}

/**
 * The superior articular process: its width runs backwards and outwards at the facet's angle to the sagittal plane,
 * its axis up; a positive bend hollows the inner side, where the joint is.
 */
export function makeFacet(shape: FacetShape & Partial<EndShape>): Plate {
  const backwards = turned([-1, 0, 0], [0, 1, 0], shape.facetAngleDeg);
  const outwards = turned([0, 1, 0], [1, 0, 0], shape.facetAngleDeg);
  const up = turned([0, 0, 1], outwards, shape.tiltDeg);
  const along = turned(up, backwards, shape.leanDeg);
  const wide = turned(backwards, up, -shape.leanDeg);
  const half = shape.heightMm / 2;
  const [x, y, z] = shape.centre;
  return plate(
    {
      start: [x - half * along[0], y - half * along[1], z - half * along[2]],
      span: shape.heightMm,
      along,
      wide,
      thick: cross(wide, along),
    },
    { ...ROUND, ...shape },
  );
}
