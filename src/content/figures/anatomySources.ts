/** Documents that the anatomy is held against, named once. A DOI stands only where it was seen with the document. */
export interface AnatomyDocument {
  readonly title: string;
  /** Of publication; null where it was not seen. */
  readonly year: number | null;
  readonly doi?: string;
}

const source = (title: string, year: number | null, doi?: string): AnatomyDocument =>
  doi === undefined ? { title, year } : { title, year, doi };

export const ANATOMY_SOURCES = {
  chaDepth: source('Distance from the lumbar epidural space to the skin in Korean adults', 2011),
  leeDepth: source(
    'The evaluation of epidural depth at L3-4 and L4-5 using magnetic resonance imaging and its relationship to BMI',
    2004,
    '10.4097/kjae.2004.47.1.34',
  ),
  greekDepth: source(
    'Prediction of the distance from the skin to the lumbar epidural space in the Greek population, using mathematical models',
    2005,
    '10.1111/j.1533-2500.2005.05209.x',
  ),
  indianDepth: source(
    'Lumbar epidural depth using transverse ultrasound scan and its correlation with loss of resistance technique: a prospective observational study in Indian population',
    2018,
    '10.4103/sja.SJA_679_17',
  ),
  torontoDepth: source(
    'Ultrasound using the transverse approach to the lumbar spine provides reliable landmarks for labor epidurals',
    2007,
  ),
  louisianaDepth: source('How far is too far? Tales of the Tuohy (meeting abstract)', 2014),
  pakistanDepth: source(
    'The relationship of skin to epidural space depth with different physical parameters in obstetric patients',
    null,
  ),
  bahkDepth: source(
    'Computed tomographic study of lumbar (L3-4) epidural depth and its relationship to physical measurements in young adult men',
    1998,
  ),
  soDepth: source('So and others, depth at L3/4 by fluoroscopy in Korean adults (title not seen)', 1997),
  habitusDepth: source(
    'Prospective observational investigation of body habitus measurements and relationship to epidural depth in term pregnant women',
    null,
  ),
  postureDepth: source(
    'The skin-to-epidural distance of parturients by ultrasonography: sitting position versus left lateral position',
    2017,
    '10.17085/apm.2017.12.2.132',
  ),
  flavum: source(
    'Human lumbosacral root and ligamentum flavum thicknesses: a magnetic resonance study',
    2023,
    '10.5603/FM.a2021.0120',
  ),
  flavumSides: source(
    'Thickness of the ligamentum flavum: correlation with age and its asymmetry. A magnetic resonance imaging study',
    2015,
    '10.4184/asj.2015.9.2.245',
  ),
  flavumGaps: source(
    'The incidence of lumbar ligamentum flavum midline gaps',
    2004,
    '10.1213/01.ANE.0000101486.41355.35',
  ),
  opening: source(
    'Dimaculangan and others, ultrasound of the lumbar interlaminar space in four positions (title not seen)',
    2016,
  ),
  discs: source('Measuring dimensions of lumbar intervertebral discs in normal subjects', null),
} as const;
