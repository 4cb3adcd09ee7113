"""Reads Cookie headers with Python's or Django's code: a JSON text a line in, a JSON object or null (an error) a line out."""
import http.cookies
import json
import sys

sys.stdin.reconfigure(encoding="ascii")
if sys.argv[1] == "django":
    import django
    from django.http.cookie import parse_cookie

    version = f"{django.get_version()}, Python {sys.version.split()[0]}"
    read = parse_cookie
else:
    version = sys.version.split()[0]

    def read(header):
        try:
            return {name: morsel.value for name, morsel in http.cookies.SimpleCookie(header).items()}
        except http.cookies.CookieError:
            return None

print(json.dumps(version))
for line in sys.stdin:
    print(json.dumps(read(json.loads(line))))
