/** Names of certificates and assurance reports, in Dutch. */

export const certificateNames = {
  bio: 'BIO-verklaring',
  'data-pro': 'Data Pro-certificaat',
  pentest: 'penetratietest',
  other: 'ander bewijs',
};
