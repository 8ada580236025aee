import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { sveltekit } from '@sveltejs/kit/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { messageOptions } from './scripts/messages.ts'

/** Where `npm run dev` runs the rooms Worker: Vite answers no HTTP upgrade itself, so sockets go there. */
const roomsOrigin = process.env.ROOMS_ORIGIN ?? 'http://127.0.0.1:8787'

export default defineConfig({
  plugins: [paraglideVitePlugin(messageOptions), tailwindcss(), sveltekit()],
  worker: { format: 'es' },
  server: { proxy: { '/ws': { target: roomsOrigin, ws: true } } },
})
