/**
 * Packages the contents of `dist/`. Only native code and the fonts of the PDF come from node_modules; all
 * other code is in the bundles. Signing is configured by the environment, so that no secret is ever in this
 * file.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesIn, mergeNotices, NOTICES, noticesOf } from './notices/third-party.ts';
import { faultsOf } from './packed/faults.ts';
import { SBOM, sbom } from './packed/sbom.ts';
import { missingForRelease } from './packed/signing.ts';

const { env } = process;
const own = (path) => readFileSync(join(import.meta.dirname, path), 'utf8');
/** electron-builder names processors by number. */
const architectures = { 1: 'x64', 3: 'arm64' };

/** Before anything is packed: a release cannot come out unsigned by accident. */
function refuseUnsigned({ electronPlatformName }) {
  const missing = missingForRelease(electronPlatformName, env);
  if (missing.length > 0)
    throw new Error(`a release for ${electronPlatformName} needs ${missing.join(', ')}`);
}

/**
 * Writes what must be told about the parts, next to the archive where users can find it: one file with the licences of
 * all, and the list of all. Then reads back everything that was packed.
 */
function tellAndCheck({ appOutDir, packager, arch, electronPlatformName }) {
  const resources = packager.getResourcesDir(appOutDir);
  const dictionaries = JSON.parse(own('dictionaries/sources.json')).map(
    ({ name, version, licence, text }) => ({
      name,
      version,
      licence,
      texts: [own(`dictionaries/${text}`).trim()],
    }),
  );
  const parts = ['renderer', 'desktop'].map((part) => own(`../dist/${part}/${NOTICES}`));
  const notices = mergeNotices([...parts, noticesOf(dictionaries)]);
  writeFileSync(join(resources, NOTICES), notices);
  const { name, version } = packager.appInfo;
  const sha256 = createHash('sha256')
    .update(readFileSync(join(resources, 'app.asar')))
    .digest('hex');
  writeFileSync(join(resources, SBOM), sbom({ name, version, sha256 }, entriesIn(notices)));
  const isMac = electronPlatformName === 'darwin';
  const faults = faultsOf({
    platform: electronPlatformName,
    arch: architectures[arch],
    resources,
    locales: isMac
      ? [resources, packager.getMacOsElectronFrameworkResourcesDir(appOutDir)]
      : [join(appOutDir, 'locales')],
  });
  if (faults.length > 0) throw new Error(`the packed program is not right:\n- ${faults.join('\n- ')}`);
}

/**
 * Of the database, the build for the target only: the macro for the platform is that of the machine that packs. A list
 * that only leaves out would begin with everything.
 */
const onlyOf = (platform) => [
  'package.json',
  `!node_modules/better-sqlite3/prebuilds/!(${platform}-\${arch}).node`,
];

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'nl.verwerkersregister.app',
  productName: 'Verwerkersregister',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a macro of electron-builder
  artifactName: '${name}-${version}-${os}-${arch}.${ext}',
  directories: { output: 'release', buildResources: 'build' },
  // Desktops on Linux know a window, its badge and its notifications by the file of its menu entry.
  extraMetadata: { main: 'dist/desktop/main.js', desktopName: 'verwerkersregister.desktop' },
  // Both native modules include prebuilt Node-API binaries, the same for Node and Electron.
  npmRebuild: false,
  asar: true,
  asarUnpack: ['**/*.node'],
  electronLanguages: ['nl', 'en-US'],
  // No updater is packed and no feed is written: the program fetches nothing. Whoever configures a feed adds the updater.
  publish: null,
  forceCodeSigning: env.RELEASE === '1',
  files: [
    'dist/{desktop,renderer}/**',
    '!dist/*/.built',
    'package.json',
    '!**/*.{map,ts,md,d.ts,tsbuildinfo}',
    // The pinned Node for development counts as a production dependency, and is 190 MB.
    '!node_modules/node-{linux,win}-*{,/**}',
    '!node_modules/better-sqlite3/{deps,src}{,/**}',
    '!node_modules/better-sqlite3/binding.gyp',
    '!node_modules/node-addon-api{,/**}',
    // The PDF is typeset with these two; the core finds them in their package.
    {
      from: 'node_modules/@expo-google-fonts/source-sans-3',
      to: 'node_modules/@expo-google-fonts/source-sans-3',
      filter: ['package.json', 'LICENSE*', '{400Regular,600SemiBold}/*.ttf'],
    },
  ],
  // Words for the spelling on Windows and Linux; macOS has its own.
  extraResources: [{ from: 'build/dictionaries', to: 'dictionaries', filter: ['*.bdic', 'LICENCE-*.txt'] }],
  beforePack: refuseUnsigned,
  afterPack: tellAndCheck,
  electronFuses: {
    // None of our processes runs as plain Node: main starts them all.
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    // There are no cookies, and on macOS it asks for the key chain.
    enableCookieEncryption: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    // The page has its own scheme; file:// needs no privileges.
    grantFileProtocolExtraPrivileges: false,
  },
  // The previous runtime needs libfuse2, which Ubuntu no longer installs since 22.04. This one is static,
  // packs with zstd, and its menu entry no longer disables the sandbox on every machine (app-builder-lib,
  // AppImageTarget). Where user namespaces are restricted (Ubuntu 24.04 and later, AppArmor), AppRun still
  // starts without a sandbox: the .deb is preferable there, because it installs an AppArmor profile.
  toolsets: { appimage: '1.0.3' },
  // A double click opens a register: main reads its path from the command line, or from the event of macOS.
  fileAssociations: [
    {
      ext: 'vwr',
      name: 'Verwerkersregister',
      role: 'Editor',
      rank: 'Owner',
      mimeType: 'application/x-verwerkersregister',
    },
  ],
  linux: {
    target: [
      { target: 'AppImage', arch: ['x64', 'arm64'] },
      { target: 'deb', arch: ['x64', 'arm64'] },
    ],
    icon: 'build/icon.png',
    files: onlyOf('linux'),
    syncDesktopName: true,
    category: 'Office',
    maintainer: 'Verwerkersregister <beheer@verwerkersregister.example>',
  },
  win: {
    target: [{ target: 'nsis', arch: ['x64', 'arm64'] }],
    icon: 'build/icon.ico',
    files: onlyOf('win32'),
    ...(env.AZURE_CLIENT_ID
      ? {
          azureSignOptions: {
            endpoint: env.AZURE_SIGN_ENDPOINT,
            codeSigningAccountName: env.AZURE_SIGN_ACCOUNT,
            certificateProfileName: env.AZURE_SIGN_PROFILE,
            publisherName: env.AZURE_SIGN_PUBLISHER,
          },
        }
      : {}),
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  mac: {
    target: [
      { target: 'dmg', arch: ['x64', 'arm64'] },
      { target: 'zip', arch: ['x64', 'arm64'] },
    ],
    icon: 'build/icon.icns',
    files: onlyOf('darwin'),
    category: 'public.app-category.business',
    // What may be dropped on the icon; they stay with the program that opens them now.
    fileAssociations: [
      {
        ext: ['xlsx', 'xlsm', 'xls', 'ods', 'csv', 'tsv'],
        name: 'List of suppliers',
        role: 'Viewer',
        rank: 'Alternate',
      },
      { ext: ['pdf', 'docx', 'doc', 'odt'], name: 'Document', role: 'Viewer', rank: 'Alternate' },
    ],
    hardenedRuntime: true,
    // No more than Chromium needs: code made while running.
    entitlements: 'build/mac/entitlements.plist',
    entitlementsInherit: 'build/mac/entitlements.plist',
    notarize: Boolean(env.APPLE_API_KEY),
  },
};
