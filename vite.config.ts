import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { sveltekit } from '@sveltejs/kit/vite'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
import { messageOptions } from './scripts/messages.ts'

/** Where `npm run dev` runs the rooms Worker: Vite answers no HTTP upgrade itself, so sockets go there. */
const roomsOrigin = process.env.ROOMS_ORIGIN ?? 'http://127.0.0.1:8787'

/**
 * The pages' own scripts (`?worker&url`, decision 008). They go among the assets: when no page is hydrated as a whole,
 * SvelteKit makes no build for the browser and publishes nothing else. It has its own names for them, so this comes after it.
 */
const pageScripts: Plugin = {
  name: 'page-scripts',
  config: () => {
    const folder = '_app/immutable/assets'
    const output = {
      entryFileNames: `${folder}/[name].[hash].js`,
      chunkFileNames: `${folder}/[name].[hash].js`,
      assetFileNames: `${folder}/[name].[hash][extname]`,
    }
    return { worker: { format: 'es', plugins: () => [svelte()], rolldownOptions: { output } } }
  },
}

export default defineConfig({
  plugins: [paraglideVitePlugin(messageOptions), tailwindcss(), sveltekit(), pageScripts],
  server: { proxy: { '/ws': { target: roomsOrigin, ws: true } } },
})
