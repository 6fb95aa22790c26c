import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyError, KeyStore } from './key-store';

/** Where a secret lies. It is bound to that place: copied into another row it cannot be opened. */
export interface SecretPlace {
  readonly tenantId: number;
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts what the database may keep but not read: AES-256-GCM in the application, the key's name beside the text. */
@Injectable()
export class SecretBox {
  constructor(private readonly keys: KeyStore) {}

  /**
   * `<key>.<nonce, text and tag in base64url>`, by the last key of the family. A key is changed by adding the next one: what
   * was sealed before names the key that opens it.
   */
  seal(secret: Buffer, place: SecretPlace, family = 'secrets'): string {
    return this.sealer(family)(secret, place);
  }

  /** Seals as `seal` does, many one after another: which key is the last is looked up once. */
  sealer(family: string): (secret: Buffer, place: SecretPlace) => string {
    const name = this.keys.latest(family);
    // Given as bytes, each use would make a key of them first, which takes longer than to seal a line.
    const key = createSecretKey(this.keys.findOrMake(name));
    return (secret, place) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(place));
      const sealed = Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
      return `${name}.${sealed.toString('base64url')}`;
    };
  }

  /** Throws where the text is not one that was sealed for this place with a key that is here. */
  open(sealed: string, place: SecretPlace): Buffer {
    const [name = '', text = ''] = sealed.split('.');
    const key = this.keys.find(name);
    if (!key) throw new KeyError(`The key ${name} is not in KEYS_DIR: put back the one that the data was made with.`);
    const bytes = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(boundTo(place))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  }
}

const boundTo = ({ tenantId, table, row, column }: SecretPlace): Buffer =>
  Buffer.from([tenantId, table, row, column].join('|'));
