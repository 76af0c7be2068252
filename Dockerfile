# The production image. The base is an argument, so that a mirror or a hardened Debian can take its place:
#   docker build --build-arg BASE=registry.example/debian:bookworm-slim .
# Behind an inspecting proxy: mount its certificates and name the bundle with --build-arg PIP_CERT=….
ARG BASE=docker.io/library/debian:bookworm-slim

FROM ${BASE} AS builder
ARG PIP_CERT
ARG UV_VERSION=0.13.9
RUN apt-get update \
    && apt-get install -y --no-install-recommends python3 python3-venv ca-certificates \
    && rm -rf /var/lib/apt/lists/*
RUN python3 -m venv /opt/uv && /opt/uv/bin/pip install --no-cache-dir uv==${UV_VERSION}
ENV UV_PROJECT_ENVIRONMENT=/opt/venv UV_PYTHON=/usr/bin/python3 UV_PYTHON_DOWNLOADS=never \
    UV_LINK_MODE=copy UV_NO_CACHE=1 UV_COMPILE_BYTECODE=1
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN if [ -n "${PIP_CERT}" ]; then export SSL_CERT_FILE="${PIP_CERT}"; fi; \
    /opt/uv/bin/uv sync --frozen --no-default-groups
COPY . .
# Translations, static files and byte code are made here, so that the running container writes nothing.
RUN for po in site/locale*/*/LC_MESSAGES/*.po; do [ ! -e "$po" ] || /opt/venv/bin/python -c \
        'import sys, polib; polib.pofile(sys.argv[1]).save_as_mofile(sys.argv[1][:-2] + "mo")' "$po"; done \
    && DJANGO_SETTINGS_MODULE=config.settings.production SECRET_KEY=build-only DATABASE_URL=sqlite:///var/build.sqlite3 \
        /opt/venv/bin/python manage.py collectstatic --noinput --verbosity 0 \
    && rm -f var/build.sqlite3* && /opt/venv/bin/python -m compileall -q . && mkdir -p var/media

FROM ${BASE}
RUN apt-get update \
    && apt-get install -y --no-install-recommends python3 ca-certificates \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 1000 --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin web
COPY --from=builder /opt/venv /opt/venv
COPY --from=builder /app /app
# Only media is the web user's, for installs that keep files on a volume and not in an object store.
RUN chown web:web /app/var/media
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    DJANGO_SETTINGS_MODULE=config.settings.production PORT=8000 WEB_CONCURRENCY=3
WORKDIR /app
USER 1000:1000
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=4s --start-period=40s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen(f'http://127.0.0.1:{os.environ[\"PORT\"]}/healthz', timeout=3)"]
CMD ["gunicorn"]
