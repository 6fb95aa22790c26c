// The runtime of the rings on a database. Jest loads every module anew for every test file; packages and the product's own
// modules, which take a second and a half each time, are loaded once a worker here: the product as it is built, by Node.
const { existsSync } = require('node:fs');
const { createRequire, isBuiltin } = require('node:module');
const { dirname, join, relative, resolve } = require('node:path');
const { default: Runtime } = require('jest-runtime');

const root = resolve(__dirname, '../..');
const OWN = /^(\.|@app\/)/;
/** What hands a test file what is its own. */
const OF_JEST = /^@jest\//;

module.exports = class LoadedOnce extends Runtime {
  constructor(config, environment, ...rest) {
    super(config, environment, ...rest);
    // Decorators of the product keep what they say in it, and tests ask for that.
    environment.global.Reflect = Reflect;
  }

  requireModuleOrMock(from, name) {
    if (isBuiltin(name) || OF_JEST.test(name)) return super.requireModuleOrMock(from, name);
    const file = OWN.test(name) ? builtFile(from, name) : name;
    return file === null ? super.requireModuleOrMock(from, name) : createRequire(from)(file);
  }
};

/** The built module behind a source of the product; null for what only tests have. */
function builtFile(from, name) {
  const [, lib, rules = ''] = /^@app\/([a-z-]+)(\/rules)?$/.exec(name) ?? [];
  const source = lib ? join(root, 'libs', lib, 'src', rules) : resolve(dirname(from), name);
  const inside = relative(root, source);
  if (!/^(libs|apps|tools)\b/.test(inside)) return null;
  const built = join(root, 'dist', inside);
  return [`${built}.js`, join(built, 'index.js')].find((file) => existsSync(file)) ?? null;
}
