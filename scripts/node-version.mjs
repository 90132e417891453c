// Only syntax that an old Node can read: this file runs before anything else and tells the reader what is wrong.

/** The oldest Node that runs the product, as in "engines" of package.json. */
export var OLDEST_NODE = '20.19.0';

/** True when `version` ("20.19.0", a leading "v" allowed) is at least OLDEST_NODE. */
export function isSupportedNode(version) {
  var have = version.replace(/^v/, '').split('.').map(Number);
  var need = OLDEST_NODE.split('.').map(Number);
  for (var i = 0; i < need.length; i++) {
    if (have[i] !== need[i]) return have[i] > need[i];
  }
  return true;
}

/** Ends the process with one sentence and exit code 1 when this Node is too old. */
export function requireNode() {
  if (isSupportedNode(process.version)) return;
  console.error(
    'Lianzhu needs Node ' +
      OLDEST_NODE +
      ' or newer; this is ' +
      process.version +
      ' (' +
      process.execPath +
      ').',
  );
  process.exit(1);
}
