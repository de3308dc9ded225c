/** The licences of everything that is shipped: fonts and libraries travel with their notices. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const LockSchema = v.object({
  packages: v.record(
    v.string(),
    v.looseObject({ dev: v.optional(v.boolean()), version: v.optional(v.string()) }),
  ),
});

const NOTICE = /^(licen[cs]e|notice|copying|ofl)/i;

function notices(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => NOTICE.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());
}

const PackageSchema = v.looseObject({ license: v.optional(v.string()) });

/** What a package that carries no licence text says of itself. */
function declared(folder: string): string {
  const { license } = v.parse(PackageSchema, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  return `Published under the licence: ${license ?? 'not stated'}.`;
}

/** One text with the name, version and notices of each package that is not for development alone. */
export function thirdPartyLicences(root: string): string {
  const lock = v.parse(LockSchema, JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const shipped = Object.entries(lock.packages).filter(
    ([path, entry]) => path !== '' && entry.dev !== true && existsSync(join(root, path)),
  );
  const parts = shipped.map(([path, { version }]) => {
    const texts = notices(join(root, path));
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const words = texts.length === 0 ? declared(join(root, path)) : texts.join('\n\n');
    return `${name} ${version ?? ''}\n\n${words}`;
  });
  return `Bloodpatch is built with the following works, each under its own licence.\n\n${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
