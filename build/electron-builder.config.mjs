/**
 * Packages the contents of `dist/`. Only native code and the fonts of the PDF come from node_modules; all
 * other code is in the bundles. Signing is configured by the environment, so that no secret is ever in this
 * file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeNotices, NOTICES } from './notices/third-party.ts';

const { env } = process;

/**
 * One file with the licences of all components, where users of the program can find it: next to its archive.
 */
function writeNotices({ appOutDir, packager }) {
  const parts = ['renderer', 'desktop'].map((part) =>
    readFileSync(join(import.meta.dirname, '../dist', part, NOTICES), 'utf8'),
  );
  writeFileSync(join(packager.getResourcesDir(appOutDir), NOTICES), mergeNotices(parts));
}

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'nl.verwerkersregister.app',
  productName: 'Verwerkersregister',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a macro of electron-builder
  artifactName: '${name}-${version}-${os}-${arch}.${ext}',
  directories: { output: 'release', buildResources: 'build' },
  extraMetadata: { main: 'dist/desktop/main.js' },
  // Both native modules include prebuilt Node-API binaries, the same for Node and Electron.
  npmRebuild: false,
  asar: true,
  asarUnpack: ['**/*.node'],
  electronLanguages: ['nl', 'en-US'],
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
    // biome-ignore lint/suspicious/noTemplateCurlyInString: macros of electron-builder
    '!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}).node',
    // The PDF is typeset with these two; the core finds them in their package.
    {
      from: 'node_modules/@expo-google-fonts/source-sans-3',
      to: 'node_modules/@expo-google-fonts/source-sans-3',
      filter: ['package.json', 'LICENSE*', '{400Regular,600SemiBold}/*.ttf'],
    },
  ],
  afterPack: writeNotices,
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
    { ext: 'vwr', name: 'Verwerkersregister', role: 'Editor', mimeType: 'application/x-verwerkersregister' },
  ],
  linux: {
    target: [
      { target: 'AppImage', arch: ['x64', 'arm64'] },
      { target: 'deb', arch: ['x64', 'arm64'] },
    ],
    icon: 'build/icon.png',
    category: 'Office',
    maintainer: 'Verwerkersregister <beheer@verwerkersregister.example>',
  },
  win: {
    target: [{ target: 'nsis', arch: ['x64', 'arm64'] }],
    icon: 'build/icon.png',
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
    icon: 'build/icon.png',
    category: 'public.app-category.business',
    hardenedRuntime: true,
    // No more than Chromium needs: code made while running.
    entitlements: 'build/mac/entitlements.plist',
    entitlementsInherit: 'build/mac/entitlements.plist',
    notarize: Boolean(env.APPLE_API_KEY),
  },
};
