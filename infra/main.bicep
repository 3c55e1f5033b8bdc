// What Praxis needs of Azure, in one resource group and without a secret: the app is known to Entra by its managed
// identity (a federated credential), storage and telemetry take the identity too.
targetScope = 'resourceGroup'

@description('Begins the names of all resources: lower case letters and digits.')
@minLength(3)
@maxLength(9)
param name string = 'praxis'

param location string = resourceGroup().location

@description('Static Web Apps are offered in a few regions only; their content is served from everywhere.')
param tabLocation string = 'westeurope'

@description('The firm’s Microsoft 365 tenant.')
param tenantId string = tenant().tenantId

@description('The app’s registration in Entra.')
param clientId string

param teamsAppId string

@description('The id of the site that holds the lists: host,site collection,web.')
param recordsSite string

@description('The id of the site that holds the papers.')
param documentsSite string

@description('SharePoint’s budget for the app, in resource units a minute, by the tenant’s licences: 1250 to 1,000, 2500 to 5,000, 3750 to 15,000, 5000 to 50,000, else 6250. Long work takes three fifths of it.')
param resourceUnits int = 1250

@description('flex: Flex Consumption with one HTTP instance always ready. dedicated: a plan of its own, one process for everything.')
@allowed(['flex', 'dedicated'])
param hosting string = 'flex'

@description('The size of a dedicated plan.')
param dedicatedSku string = 'P0v3'

@description('22 where the region has no 24 yet.')
@allowed(['24', '22'])
param nodeVersion string = '24'

@description('F0 is free; S1 has a service level.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('Free has no service level.')
@allowed(['Free', 'Standard'])
param tabSku string = 'Free'

var suffix = uniqueString(resourceGroup().id)
var apiName = '${name}-api-${suffix}'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

module storage 'storage.bicep' = {
  name: 'storage'
  params: {
    name: '${name}${suffix}'
    location: location
    principalId: identity.properties.principalId
  }
}

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: name
    location: location
    principalId: identity.properties.principalId
  }
}

module tab 'tab.bicep' = {
  name: 'tab'
  params: {
    name: '${name}-tab'
    location: tabLocation
    sku: tabSku
  }
}

module functions 'functions.bicep' = {
  name: 'functions'
  params: {
    name: apiName
    location: location
    hosting: hosting
    dedicatedSku: dedicatedSku
    nodeVersion: nodeVersion
    identityId: identity.id
    deploymentContainer: storage.outputs.deploymentContainer
    // Named as api/src/config.ts and the Functions host read them.
    settings: {
      PRAXIS_TENANT_ID: tenantId
      PRAXIS_CLIENT_ID: clientId
      PRAXIS_IDENTITY_CLIENT_ID: identity.properties.clientId
      PRAXIS_RECORDS_SITE: recordsSite
      PRAXIS_RESOURCE_UNITS: string(resourceUnits)
      PRAXIS_DOCUMENTS_SITE: documentsSite
      PRAXIS_TEAMS_APP_ID: teamsAppId
      PRAXIS_TAB_ORIGIN: 'https://${tab.outputs.host}'
      AzureWebJobsStorage__accountName: storage.outputs.accountName
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.properties.clientId
      APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.connectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
    }
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    name: '${name}-bot-${suffix}'
    sku: botSku
    clientId: clientId
    tenantId: tenantId
    endpoint: 'https://${functions.outputs.host}/api/messages'
  }
}

// What teamsapp.yml and the manifest go on with.
output TAB_DOMAIN string = tab.outputs.host
output TAB_RESOURCE_ID string = tab.outputs.id
output API_DOMAIN string = functions.outputs.host
output API_NAME string = apiName
output API_RESOURCE_ID string = functions.outputs.id
output IDENTITY_PRINCIPAL_ID string = identity.properties.principalId
