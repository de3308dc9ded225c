/** The evidence: every published figure that the model can answer, and what came out. A page that needs no script. */
import type { Constant } from '../../docs/model.ts';
import type { Validation } from '../all.ts';
import type { ExcludedRow } from '../excluded.ts';
import { Assumptions } from './Assumptions.tsx';
import { Excluded } from './Excluded.tsx';
import { Key } from './Key.tsx';
import { MarkShapes } from './Marks.tsx';
import { Outside } from './Outside.tsx';
import { Question } from './Question.tsx';
import { CHAPTERS, sectionsOf, type Section } from './sections.ts';
import { Tally } from './Tally.tsx';
import { figure } from './words.ts';

export interface Stamp {
  readonly model: string;
  readonly experiments: string;
}

interface PageProps {
  readonly validation: Validation;
  readonly excluded: readonly ExcludedRow[];
  readonly constants: readonly Constant[];
  readonly stamp: Stamp;
}

const POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

function Contents({
  chapters,
}: {
  readonly chapters: readonly {
    readonly id: string;
    readonly title: string;
    readonly sections: readonly Section[];
  }[];
}) {
  return (
    <nav className="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">Contents</h2>
      <ol>
        <li>
          <a href="#tally">What holds</a>
        </li>
        <li>
          <a href="#outside">What does not</a>
        </li>
        <li>
          <a href="#reading">How to read it</a>
        </li>
        {chapters.map(({ id, title, sections }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
            <details>
              <summary>
                {figure(sections.length)} {sections.length === 1 ? 'question' : 'questions'}
                <span className="visually-hidden"> of {title}</span>
              </summary>
              <ul>
                {sections.map((section) => (
                  <li key={section.id}>
                    <a href={`#${section.id}`}>{section.title}</a>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
        <li>
          <a href="#excluded">What is not run</a>
        </li>
        <li>
          <a href="#assumptions">What is assumed</a>
        </li>
        <li>
          <a href="#again">Do it again</a>
        </li>
      </ol>
    </nav>
  );
}

export function Page({ validation, excluded, constants, stamp }: PageProps) {
  const sections = sectionsOf(validation);
  const chapters = CHAPTERS.map((chapter) => ({
    ...chapter,
    sections: sections.filter((section) => section.chapter === chapter.id),
  })).filter((chapter) => chapter.sections.length > 0);
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <meta name="description" content="Bloodpatch’s model held against what has been published." />
        <meta name="bloodpatch-model" content={stamp.model} />
        <meta name="bloodpatch-experiments" content={stamp.experiments} />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="../src/ui/styles/evidence.css" />
        <title>The evidence - Bloodpatch</title>
        <script type="module" src="../src/app/evidenceTheme.ts" />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the evidence
        </a>
        <MarkShapes />
        <header className="top">
          <a href="../">Bloodpatch</a>
        </header>
        <main id="main" className="columns" tabIndex={-1}>
          <div className="opening">
            <h1>The evidence</h1>
            <p className="speech">
              Bloodpatch computes a body, so that what a learner does has consequences that hang together.
              This page holds that body against what has been published: each experiment is repeated under the
              study’s own protocol, and what comes out stands beside what was found. The model was made for
              teaching. It describes groups of people who never lived; it never predicts a person, and it must
              not guide the care of anyone.
            </p>
          </div>
          <Contents chapters={chapters} />
          <div className="body">
            <section id="tally" aria-labelledby="tally-title">
              <h2 id="tally-title">What holds</h2>
              <Tally rows={validation.rows} excluded={excluded} />
            </section>
            <section id="outside" aria-labelledby="outside-title">
              <h2 id="outside-title">What does not</h2>
              <Outside rows={validation.rows} />
            </section>
            <section id="reading" aria-labelledby="reading-title">
              <h2 id="reading-title">How to read it</h2>
              <Key />
            </section>
            {chapters.map(({ id, title, lead, sections: own }) => (
              <section key={id} id={id} aria-labelledby={`${id}-title`} className="chapter">
                <h2 id={`${id}-title`}>{title}</h2>
                <p className="speech">{lead}</p>
                {own.map((section) => (
                  <Question key={section.id} section={section} />
                ))}
              </section>
            ))}
            <section id="excluded" aria-labelledby="excluded-title" className="chapter">
              <h2 id="excluded-title">What is not run</h2>
              <p>
                Published figures that were considered and left out, so that nothing is left out in silence.
                They count neither as hits nor as misses.
              </p>
              <Excluded excluded={excluded} />
            </section>
            <section id="assumptions" aria-labelledby="assumptions-title" className="chapter">
              <h2 id="assumptions-title">What is assumed</h2>
              <Assumptions constants={constants} />
            </section>
            <section id="again" aria-labelledby="again-title" className="chapter">
              <h2 id="again-title">Do it again</h2>
              <p>
                Every question links to its file. With the source of Bloodpatch at hand,{' '}
                <code>npm run experiment -- tests/validation/experiments/pratt.json</code> runs one of them,{' '}
                <code>npm run validate</code> runs them all and writes this page. The same file gives the same
                figures on every computer.
              </p>
              <p>
                Model <code>{stamp.model}</code>, experiments <code>{stamp.experiments}</code>.
              </p>
              <p>
                <a href="../">Back to Bloodpatch</a>
              </p>
            </section>
          </div>
        </main>
      </body>
    </html>
  );
}
