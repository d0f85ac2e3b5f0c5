# syntax=docker/dockerfile:1
FROM node:20-bookworm-slim AS packages
WORKDIR /phusa
COPY package.json package-lock.json .npmrc ./

FROM packages AS build
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
RUN node scripts/run.mjs build

FROM packages AS production
# onnxruntime-node brings every platform's library, 290 MB; one is enough.
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev \
  && find node_modules/onnxruntime-node/bin/napi-v6 -mindepth 2 -maxdepth 2 -type d \
    ! -path "*/linux/$(node -p process.arch)" -exec rm -rf {} +

FROM node:20-bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends tesseract-ocr tesseract-ocr-eng tesseract-ocr-osd tesseract-ocr-vie \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --uid 10001 --create-home phusa \
  && install -d -o phusa -g phusa -m 750 /data
WORKDIR /phusa
ENV NODE_ENV=production PHUSA_DATA=/data HOST=0.0.0.0 PORT=3000
COPY --from=production /phusa/node_modules node_modules
COPY package.json LICENSE ./
COPY samples samples
COPY models models
COPY pixels pixels
COPY --from=build /phusa/dist dist
USER phusa
VOLUME /data
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/src/main.js"]
