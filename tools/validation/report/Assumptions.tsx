/** What the model takes as given, by how far it is known. */
import type { Constant } from '../../docs/model.ts';
import { countOf, figure, sentence } from './words.ts';

const KINDS = [
  ['assumption', 'Assumptions: reasoned, inferred from other figures or remembered, not found in a source.'],
  [
    'choice of this model',
    'Choices of this model: where a computation needs a number that nature does not have.',
  ],
  ['common practice', 'Common practice: how it is done, not what was measured.'],
  ['secondary source', 'From a secondary source: a review or textbook, not the study itself.'],
  ['published', 'Published: in a primary source.'],
] as const;

const kindOf = ({ status }: Constant) => KINDS.find(([kind]) => status.startsWith(kind))?.[0] ?? 'assumption';

const apart = (status: string, kind: string) => status.replace(new RegExp(`^${kind}[;,:]? ?`), '');

export function Assumptions({ constants }: { readonly constants: readonly Constant[] }) {
  const assumed = constants.filter((one) => kindOf(one) === 'assumption').length;
  return (
    <>
      <p>
        The body computes with {figure(constants.length)} constants, {figure(assumed)} of which are
        assumptions. That a published figure comes out does not make them true: other constants could give the
        same.
      </p>
      {KINDS.map(([kind, about]) => {
        const list = constants.filter((one) => kindOf(one) === kind);
        return list.length === 0 ? null : (
          <details key={kind} className="group">
            <summary>
              {about} <span className="count">{countOf(list.length, 'constant', 'constants')}</span>
            </summary>
            <table className="rows constants">
              <caption className="visually-hidden">{about}</caption>
              <thead>
                <tr>
                  <th scope="col">Constant</th>
                  <th scope="col">Value</th>
                  <th scope="col">Where it comes from</th>
                </tr>
              </thead>
              <tbody>
                {list.map(({ name, meaning, value, status }) => (
                  <tr key={name}>
                    <th scope="row">{meaning}</th>
                    <td data-head="Value">{value.replace(/^-/, '\u2212')}</td>
                    <td data-head="Where it comes from">
                      {apart(status, kind) === '' ? kind : sentence(apart(status, kind))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        );
      })}
    </>
  );
}
