/** Names of certificates and assurance reports, in English. */

export const certificateNames = {
  bio: 'BIO statement',
  'data-pro': 'Data Pro certificate',
  pentest: 'penetration test',
  other: 'other evidence',
};
