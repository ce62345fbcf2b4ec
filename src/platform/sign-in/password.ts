import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

export interface PasswordHashing {
  hash(password: string): Promise<string>;
  verify(input: { hash: string; password: string }): Promise<boolean>;
}

/** scrypt at N=1024: a test suite signs in hundreds of times. Never used by a server that people reach. */
export const cheapHashing: PasswordHashing = {
  async hash(password) {
    const salt = randomBytes(16).toString('hex');
    return `cheap:${salt}:${(await cheapKey(password, salt)).toString('hex')}`;
  },
  async verify({ hash, password }) {
    const [kind, salt, key] = hash.split(':');
    if (kind !== 'cheap' || !salt || !key) return false;
    return timingSafeEqual(Buffer.from(key, 'hex'), await cheapKey(password, salt));
  },
};

function cheapKey(password: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, 32, { N: 1024 }, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
