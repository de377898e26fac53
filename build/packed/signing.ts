/** A release is signed with what the environment gives, or it is not made. */

type Environment = Readonly<Record<string, string | undefined>>;

const wanted: Partial<Record<NodeJS.Platform, readonly (readonly string[])[]>> = {
  // A certificate of Apple, and the key with which its service notarises.
  darwin: [['CSC_LINK', 'CSC_NAME'], ['APPLE_API_KEY'], ['APPLE_API_KEY_ID'], ['APPLE_API_ISSUER']],
  // Azure Trusted Signing.
  win32: [
    ['AZURE_TENANT_ID'],
    ['AZURE_CLIENT_ID'],
    ['AZURE_CLIENT_SECRET'],
    ['AZURE_SIGN_ENDPOINT'],
    ['AZURE_SIGN_ACCOUNT'],
    ['AZURE_SIGN_PROFILE'],
    ['AZURE_SIGN_PUBLISHER'],
  ],
};

/** Names of what a release for a platform lacks; empty where it is no release. AppImage and deb carry no signature. */
export function missingForRelease(platform: string, env: Environment): string[] {
  if (env.RELEASE !== '1') return [];
  return (wanted[platform as NodeJS.Platform] ?? [])
    .filter((names) => !names.some((name) => env[name]))
    .map((names) => names.join(' or '));
}
