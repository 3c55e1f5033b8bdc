// The tab's files. No linked back end: its proxy overwrites Authorization.
param name string
param location string
param sku string

resource site 'Microsoft.Web/staticSites@2024-04-01' = {
  name: name
  location: location
  sku: { name: sku, tier: sku }
  properties: {
    allowConfigFileUpdates: true
    stagingEnvironmentPolicy: 'Disabled'
  }
}

output id string = site.id
output host string = site.properties.defaultHostname
