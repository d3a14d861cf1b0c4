const source = /^(?<root>.*)\/src\/(?<file>[^?]+)\.ts(?:\?.*)?$/;
const root = new URL('../..', import.meta.url).href.replace(/\/$/, '');

/** Modules of src/ are those that were compiled of them. */
export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  const groups = source.exec(found.url)?.groups;
  return groups?.root === root
    ? { url: `${root}/dist/${groups.file}.js`, format: 'module', shortCircuit: true }
    : found;
}
