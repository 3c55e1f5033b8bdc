/// <reference types="vite/client" />

interface ImportMetaEnv {
  readonly VITE_API?: string
  readonly VITE_HOSTS?: string
}
