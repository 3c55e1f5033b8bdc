import { getCACertificates, setDefaultCACertificates } from 'node:tls'

/** This process trusts the certificate beside those it trusts already. */
export const trustCertificate = (certificate: string): void => {
  const trusted = getCACertificates('default')
  if (!trusted.includes(certificate)) setDefaultCACertificates([...trusted, certificate])
}
