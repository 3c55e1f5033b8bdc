import { createPrivateKey, generateKeyPair, type KeyObject, randomUUID, X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { generate } from 'selfsigned'

/** What signs tokens: `login` for people and apps, `channel` for the bot channel, `stranger` is trusted by nobody. */
type SigningKeyName = 'login' | 'channel' | 'stranger'
export type SigningKey = { kid: string; privateKey: KeyObject }

export type Keys = {
  certificateFile: string
  certificate: string
  certificateKey: string
  signing: Record<SigningKeyName, SigningKey>
}

const DAY = 86_400_000
const names: SigningKeyName[] = ['login', 'channel', 'stranger']
const certificateName = 'certificate.pem'
const newKeyPair = promisify(generateKeyPair)

/** The certificate is its own authority, so that one file serves as NODE_EXTRA_CA_CERTS. Its subject is its own too: of
 * two trusted authorities with one name OpenSSL would try the first alone. */
const newCertificate = () =>
  generate([{ name: 'commonName', value: `Praxis sandbox ${randomUUID()}` }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - DAY),
    notAfterDate: new Date(Date.now() + 3650 * DAY),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  })

const writeSigningKey = async (folder: string, name: SigningKeyName): Promise<void> => {
  const { privateKey } = await newKeyPair('rsa', { modulusLength: 2048 })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ kid: randomUUID().replaceAll('-', ''), pem }))
}

const readSigningKey = (folder: string, name: SigningKeyName): SigningKey => {
  const { kid, pem } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  return { kid, privateKey: createPrivateKey(pem) }
}

const isUsable = (folder: string): boolean => {
  const file = join(folder, certificateName)
  return existsSync(file) && new X509Certificate(readFileSync(file)).validToDate.getTime() > Date.now() + DAY
}

/** Made beside the folder and moved in whole: of several processes that start at once, one wins and all use its keys. */
const makeFolder = async (folder: string): Promise<void> => {
  const draft = `${folder}.${randomUUID()}`
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  const { cert, private: key } = await newCertificate()
  await Promise.all(names.map(name => writeSigningKey(draft, name)))
  writeFileSync(join(draft, 'certificate-key.pem'), key)
  writeFileSync(join(draft, certificateName), cert)
  if (existsSync(folder) && !isUsable(folder)) rmSync(folder, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!isUsable(folder)) throw error
  }
}

const readFolder = (folder: string): Keys => ({
  certificateFile: join(folder, certificateName),
  certificate: readFileSync(join(folder, certificateName), 'utf8'),
  certificateKey: readFileSync(join(folder, 'certificate-key.pem'), 'utf8'),
  signing: {
    login: readSigningKey(folder, 'login'),
    channel: readSigningKey(folder, 'channel'),
    stranger: readSigningKey(folder, 'stranger'),
  },
})

/** The folder's certificate and signing keys, made at the first start and kept. */
export const prepareKeys = async (folder: string): Promise<Keys> => {
  if (!isUsable(folder)) await makeFolder(folder)
  return readFolder(folder)
}
