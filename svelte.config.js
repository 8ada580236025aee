import adapter from '@sveltejs/adapter-cloudflare'
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte'

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    // One round trip less before the first paint: a page brings its styles along.
    inlineStyleThreshold: 40_000,
    adapter: adapter({
      // `npm run dev` names the configuration with local secrets and the folder with local state.
      platformProxy: {
        configPath: process.env.SITE_CONFIGURATION ?? 'wrangler.toml',
        persist: process.env.SITE_STATE ? { path: process.env.SITE_STATE } : true,
      },
    }),
    // API clients send files without an `Origin`; `hooks.server.ts` refuses what comes from another site.
    csrf: { trustedOrigins: ['*'] },
    csp: {
      mode: 'nonce',
      directives: {
        'default-src': ['self'],
        'script-src': ['self'],
        'style-src': ['self'],
        // Svelte's `style:` directives and transitions write style attributes, which no nonce can cover.
        'style-src-attr': ['unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        'media-src': ['self', 'blob:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self', 'blob:'],
        'manifest-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['self'],
        'frame-ancestors': ['none'],
      },
    },
  },
}
