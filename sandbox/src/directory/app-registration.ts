import type { AppRegistration } from '../types.ts'

/** The app's Entra registration and Teams app as the demonstration tenant knows them. */
export const demonstrationApp: AppRegistration = {
  clientId: 'b1f0c6d2-7a34-4e19-8c55-3d92e6a4f870',
  clientSecret: 'a-secret-of-the-sandbox-that-opens-nothing-else',
  teamsAppId: '3f9d5a81-c2e7-46b0-a1d4-58b7e90c6f23',
  name: 'Praxis',
  tabUrl: 'http://localhost:4702',
  botEndpoint: 'http://localhost:7071/api/messages',
}

/** The app's service principal in the firm's tenant. */
export const servicePrincipalId = 'e82a40f7-5b19-4d63-9f2c-a7c3d1806b54'

/** Application permissions of Graph with consent in the firm's tenant. */
export const demonstrationPermissions: string[] = ['Sites.Selected', 'User.Read.All', 'MailboxSettings.Read']
