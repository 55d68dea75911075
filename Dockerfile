# docker build -t undersigned . && docker run --env-file .env -p 3000:3000 undersigned
# Before the first start, and after each upgrade: docker run --rm --env-file .env undersigned npm run migrate

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund --ignore-scripts

# The build needs TypeScript too; no database and no secret.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund --ignore-scripts
COPY . .
RUN npm run build && rm -rf .next/cache

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000
COPY --from=packages /app/node_modules node_modules
COPY package.json package-lock.json tsconfig.json next.config.ts proxy.ts instrumentation.ts ./
COPY app app
COPY lib lib
COPY db db
COPY emails emails
# Whoever runs it may not write there.
RUN node --input-type=module -e "import { mendDriver } from './lib/running/mend-driver.mjs'; mendDriver()"
COPY --chown=node:node --from=build /app/.next .next
# Uploaded files, unless a bucket is set, and the browser that prints PDFs, unpacked on first use.
ENV FILES_DIR=/var/lib/undersigned/files
RUN mkdir -p /var/lib/undersigned/files node_modules/.cache && chown node /var/lib/undersigned/files node_modules/.cache
VOLUME /var/lib/undersigned/files
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD node -e "fetch('http://127.0.0.1:'+process.env.PORT+'/api/health').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"
# Node itself is process 1, so that the signal to stop reaches it: this is what `npm run serve` runs.
CMD ["node", "lib/running/run.mjs", "serve"]
