// Runs before `npm start` and `npm test`, on whatever Node there is: plain JavaScript, old syntax.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 24 || (major === 24 && minor < 12)) {
  console.error(
    `kube-tutor needs Node 24.12 or newer; this is ${process.version}.\n` +
      'Run "npm install" again: it brings Node 24 along, which "npm start" and "npm test" then use.\n' +
      'If it still does not, npm kept the package "node" from running its install script: run\n' +
      '"npm rebuild node --foreground-scripts", or install Node 24 from https://nodejs.org.',
  );
  process.exit(1);
}
