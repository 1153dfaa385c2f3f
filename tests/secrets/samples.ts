/** Made up for the tests, and put together here so that nothing in this repository looks like a live credential. */
const letters = 'q7Wm2Zt9Kx4Rb8Vn3Ld6Hs1Gf5Jc0PyQaXeUiTo';
const hex = '9f3b7c1e5a8d2f604c7b9e1d3a5f8062';

export const secrets = {
  'AWS key': `AK${'IA'}Q7WM2ZT9KX4RB8VN`,
  'GitHub token': `gh${'p_'}${letters.slice(0, 36)}`,
  'GitLab token': `gl${'pat-'}${letters.slice(0, 20)}`,
  'Slack token': `xo${'xb-'}${'1029384756'}-${letters.slice(0, 24)}`,
  'Stripe key': `sk_${'live_'}${letters.slice(0, 24)}`,
  'npm token': `np${'m_'}${letters.slice(0, 36)}`,
  'Google key': `AI${'za'}${letters.slice(0, 35)}`,
  'JSON Web Token': [
    Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url'),
    Buffer.from('{"sub":"svc-checkout","scope":"orders:write"}').toString('base64url'),
    letters,
  ].join('.'),
  'DigitalOcean token': `do${'p_v1_'}${hex}${hex}`,
};

export const password = `${'Vn3Ld6'}-${'hS1gf5'}`;
export const bearer = `${letters.slice(4, 30)}`;

/** A key of the right form that opens nothing. */
export const privateKey = (kind = 'RSA '): string =>
  [
    `-----BEGIN ${kind}PRIVATE ${'KEY'}-----`,
    `MI${letters}${letters.slice(0, 23)}`,
    `${letters.slice(9)}${letters.slice(0, 9)}${hex.slice(0, 25)}`,
    `${letters.slice(20)}==`,
    `-----END ${kind}PRIVATE ${'KEY'}-----`,
  ].join('\n');
