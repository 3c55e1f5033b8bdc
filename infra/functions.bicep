// The Functions app. In Flex Consumption each timer and queue function scales apart from HTTP; only HTTP holds a replica,
// so one HTTP instance is always ready. A dedicated plan runs everything in one process that never sleeps.
param name string
param location string

@allowed(['flex', 'dedicated'])
param hosting string
param dedicatedSku string
param nodeVersion string
param identityId string

@description('The address of the blob container that Flex Consumption deploys from.')
param deploymentContainer string

@description('The app settings by name.')
param settings object

var isFlex = hosting == 'flex'

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  kind: isFlex ? 'functionapp' : 'linux'
  sku: isFlex ? { name: 'FC1', tier: 'FlexConsumption' } : { name: dedicatedSku, capacity: 1 }
  properties: {
    reserved: true
  }
}

// Flex Consumption takes runtime and version from functionAppConfig and refuses these as settings.
var dedicatedSettings = {
  FUNCTIONS_EXTENSION_VERSION: '~4'
  FUNCTIONS_WORKER_RUNTIME: 'node'
  WEBSITE_RUN_FROM_PACKAGE: '1'
}

var common = {
  serverFarmId: plan.id
  httpsOnly: true
}

var siteConfig = {
  minTlsVersion: '1.2'
  ftpsState: 'Disabled'
  http20Enabled: true
  appSettings: map(items(isFlex ? settings : union(settings, dedicatedSettings)), each => {
    name: each.key
    value: each.value
  })
}

var flexProperties = {
  siteConfig: siteConfig
  functionAppConfig: {
    runtime: { name: 'node', version: nodeVersion }
    deployment: {
      storage: {
        type: 'blobContainer'
        value: deploymentContainer
        authentication: {
          type: 'UserAssignedIdentity'
          userAssignedIdentityResourceId: identityId
        }
      }
    }
    scaleAndConcurrency: {
      instanceMemoryMB: 2048
      maximumInstanceCount: 40
      alwaysReady: [{ name: 'http', instanceCount: 1 }]
      // An instance costs a replica: more is asked of one before another starts.
      triggers: { http: { perInstanceConcurrency: 100 } }
    }
  }
}

var dedicatedProperties = {
  siteConfig: union(siteConfig, {
    linuxFxVersion: 'NODE|${nodeVersion}'
    alwaysOn: true
    healthCheckPath: '/api/health'
  })
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: union(common, isFlex ? flexProperties : dedicatedProperties)
}

// Deployment is by the identity of whoever deploys, never by a publishing password.
resource publishing 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = [
  for way in ['scm', 'ftp']: {
    parent: app
    name: way
    properties: { allow: false }
  }
]

output id string = app.id
output host string = app.properties.defaultHostName
