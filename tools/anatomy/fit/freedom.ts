/** How far each number of a vertebra may wander: the sigma of its pull, and bounds that keep bone from growing fins. */

interface Freedom {
  readonly sigma: number;
  readonly lower: number;
  readonly upper: number;
}

const RULES: readonly (readonly [pattern: RegExp, freedom: Freedom])[] = [
  [/fullness/, { sigma: 0.08, lower: 0.7, upper: 1.35 }],
  [/rimUprightness/, { sigma: 0.3, lower: 0.5, upper: 1 }],
  [/RimShare/, { sigma: 0.15, lower: 0.2, upper: 1 }],
  [/RoundingMm/, { sigma: 1.5, lower: 1, upper: 4 }],
  [/upperDishMm/, { sigma: 1, lower: 0.8, upper: 5 }],
  [/lowerDishMm/, { sigma: 1, lower: 1, upper: 5 }],
  [/isthmus\.0/, { sigma: 1, lower: -100, upper: 0 }],
  [/canal\.(width|depth)/, { sigma: 3, lower: 8, upper: 40 }],
  [/blendMm|bodyBlendMm/i, { sigma: 3, lower: 2, upper: 16 }],
  [/inferiorArticular\.halfWidths/, { sigma: 1.5, lower: 1, upper: 9 }],
  [/(lamina|inferiorArticular)\.radii/, { sigma: 1, lower: 1.8, upper: 6.5 }],
  [/(lamina|inferiorArticular)\.(from|to)/, { sigma: 3, lower: -100, upper: 100 }],
  [
    /(pars|lamina|inferiorArticular|superiorArticular)\.(from|to|centre)/,
    { sigma: 3.5, lower: -100, upper: 100 },
  ],
  [/inferiorArticular\.rollDeg/, { sigma: 20, lower: -90, upper: 30 }],
  [/lamina\.halfWidths/, { sigma: 2, lower: 2, upper: 14 }],
  [/(corner|edge)Share/, { sigma: 0.2, lower: 0.65, upper: 1 }],
  [/leanDeg/, { sigma: 15, lower: -60, upper: 75 }],
  [/cornerRadii/, { sigma: 2, lower: 2.5, upper: 11 }],
  [/cornerRadiusMm/, { sigma: 1.5, lower: 1, upper: 6 }],
  [/HalfThicknesses/, { sigma: 2, lower: 1.2, upper: 9 }],
  [/radii/, { sigma: 1.5, lower: 1.5, upper: 7 }],
  [/halfWidths/, { sigma: 3, lower: 0.3, upper: 14 }],
  [/bendPerMm/, { sigma: 0.03, lower: -0.07, upper: 0.07 }],
  [/Lean$/, { sigma: 0.2, lower: -1, upper: 1 }],
  [/facetAngleDeg/, { sigma: 15, lower: -20, upper: 80 }],
  [/Deg/, { sigma: 25, lower: -90, upper: 90 }],
  [/pedicle\.(width|height)Mm/, { sigma: 3, lower: 5, upper: 30 }],
  [/Mm|centreX|from|to|tip|centre|front|rear|isthmus/, { sigma: 6, lower: -100, upper: 120 }],
];

export function freedomOf(name: string): Freedom {
  const rule = RULES.find(([pattern]) => pattern.test(name));
  if (rule === undefined) throw new RangeError(`No rule says how far ${name} may go.`);
  return rule[1];
}
