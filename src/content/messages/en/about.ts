/** What this is, and where its figures come from. */
export const about = {
  'about.title': 'About the model',
  'about.learning': 'For learning. It gives no advice about any real patient.',
  'about.local': 'Nothing you do here leaves this computer.',
  'about.patient': 'The patient is made up. Her pattern is published, her name and her exact values are not.',
  'about.model':
    'Her spine, her pressures and her headache follow one documented model. Where a study gives a figure, the model uses it; elsewhere it assumes, and says so.',
  'about.limits':
    'A screen can train decisions, order and cleanliness. It does not train the hand. Supervised practice is still needed.',
  'about.evidence': 'The evidence',
  'about.evidenceText':
    'holds its model against every published figure that it can answer, and shows what it misses.',
  'about.evidenceApart': 'The evidence: what has been published, beside what the model gives (in a new tab)',
  'about.licences': 'Licences of the fonts and libraries in it',
  'about.figures': 'Figures and sources',
  'about.version': 'Model {version}, seed {seed}',
  'figures.status.published': 'published',
  'figures.status.secondary': 'secondary source',
  'figures.status.practice': 'common practice: your policy decides',
  'figures.status.assumption': 'assumption',
  'figures.doi': 'doi {doi}',
  'figures.range': '{low} to {high}',
  'figures.sources': 'Sources',
  'figures.none': 'A teaching choice of this module (assumption).',
} as const;
