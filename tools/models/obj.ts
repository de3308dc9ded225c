/** A mesh as Wavefront OBJ text in millimetres, for measuring against real bones. */
import type { Mesh } from './mesh.ts';

/** The text of one structure, whose first line says whose it is. */
export function toObj(id: string, mesh: Mesh, patient?: string): string {
  const whose = patient === undefined ? '' : ` of ${patient}`;
  const lines = [`# ${id}${whose}, mm; x anterior, y left, z cranial`, `o ${id}`];
  const { positions, indices } = mesh;
  for (let i = 0; i < positions.length; i += 3) {
    const [x = 0, y = 0, z = 0] = positions.subarray(i, i + 3);
    lines.push(`v ${x.toFixed(4)} ${y.toFixed(4)} ${z.toFixed(4)}`);
  }
  for (let t = 0; t < indices.length; t += 3) {
    const [a = 0, b = 0, c = 0] = indices.subarray(t, t + 3);
    lines.push(`f ${a + 1} ${b + 1} ${c + 1}`);
  }
  return `${lines.join('\n')}\n`;
}
