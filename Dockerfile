# Debian slim, not Alpine: the embedded engine ships no musl binary.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json ./
COPY graph-seed/package.json graph-seed/
COPY api/package.json api/
COPY ui/package.json ui/
RUN npm ci --no-progress
COPY graph-seed graph-seed
COPY api api
COPY ui ui
RUN npm run build --workspace ui && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production LIANZHU_HOST=0.0.0.0 LIANZHU_PORT=8080
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/graph-seed graph-seed
COPY --from=build /app/api api
COPY --from=build /app/ui/package.json ui/
COPY --from=build /app/ui/dist ui/dist
USER node
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.LIANZHU_PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "api/src/main.ts"]
