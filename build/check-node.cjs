// Loaded before every entry point (`node -r ./build/check-node.cjs …`). Plain JavaScript, because it must run
// on the very Node versions that it rejects: those cannot read TypeScript, and the SQLite addon crashes them.
const minimum = [22, 18];

/**
 * Why a Node version cannot run this project, or null when it can.
 * @param {string} version such as "20.20.2"
 * @returns {string | null} a sentence that says what to do
 */
function refusal(version) {
  const parts = version.split('.').map(Number);
  if (parts[0] > minimum[0] || (parts[0] === minimum[0] && parts[1] >= minimum[1])) return null;
  return (
    `This is Node ${version}; the Verwerkersregister needs Node ${minimum.join('.')} or newer (it is tested on 24).\n` +
    'On Linux and on Windows (x64) `npm ci` brings Node 24 along: start through npm (`npm start`, `npm test`).\n' +
    'Elsewhere install Node 24 from nodejs.org and try again.'
  );
}

module.exports = { refusal };

const problem = refusal(process.versions.node);
if (problem !== null) {
  console.error(problem);
  process.exit(2);
}
