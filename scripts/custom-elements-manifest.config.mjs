/** Shapes the manifest for those who use the package: its public offers, under the names of the published files. */
const publish = () => ({
  name: 'publish',
  packageLinkPhase({customElementsManifest: manifest}) {
    manifest.modules = manifest.modules.filter(isPublicModule).sort(byPath);
    for (const module of manifest.modules) {
      module.path = published(module.path);
      for (const {declaration} of module.exports) {
        if (declaration.module) declaration.module = published(declaration.module);
      }
      for (const declaration of module.declarations) {
        declaration.members = declaration.members?.filter(isPublicMember);
        declaration.events = declaration.events?.filter(isNoGuess);
      }
    }
    nameDefinitions(manifest.modules);
  },
});

/** What elements are made of is nobody else's concern. */
const isPublicModule = ({path, declarations}) =>
  !path.startsWith('src/elements/') || declarations.some(({customElement}) => customElement);

const isPublicMember = ({privacy}) => privacy !== 'private' && privacy !== 'protected';

/** In `new OurEvent(argument)` the analyzer takes the argument for the name of an event that our comment describes already. */
const isNoGuess = (event, _, events) =>
  event.description || !events.some(({description, type}) => description && type?.text === event.type?.text);

// File systems list folders in different orders.
const byPath = (a, b) => (a.path < b.path ? -1 : 1);

const published = (path) => path.replace(/^(?:\.?\/)?(?:src\/)?/, 'dist/esm/').replace(/\.ts$/, '.js');

/** Says which file defines which tag. The analyzer itself sees only calls of customElements.define with a literal tag. */
function nameDefinitions(modules) {
  for (const {path, declarations} of modules) {
    for (const {tagName, name} of declarations) {
      const defining = modules.find((module) => module.path === `dist/esm/define/${tagName}.js`);
      defining?.exports.push({kind: 'custom-element-definition', name: tagName, declaration: {name, module: path}});
    }
  }
}

export default {
  globs: ['src/index.ts', 'src/events.ts', 'src/elements/*.ts', 'src/define/*.ts'],
  exclude: ['src/define/register.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publish()],
};
