"""How gunicorn serves the site: synchronous workers, measured fastest for these pages.

The number of workers and the port come from gunicorn's own variables WEB_CONCURRENCY and PORT.
"""

wsgi_app = "config.wsgi:application"
pythonpath = "site"  # a folder, not a package: docs/adr/0001-site-is-a-folder-not-a-package.md

worker_class = "sync"
timeout = 30
graceful_timeout = 25  # below the 30 s after which an orchestrator kills
max_requests = 2000  # a leak in a C extension (image codecs) ends with its worker
max_requests_jitter = 200
worker_tmp_dir = "/dev/shm"  # noqa: S108 — the heartbeat file must not wait for a disk
control_socket_disable = True  # it would be written below $HOME, which is read-only in the container

accesslog = "-"
access_log_format = '%(h)s "%(m)s %({host}i)s%(U)s" %(s)s %(B)s %(M)sms'
