"""The same views in Django, for benchmark.cs, which runs them under gunicorn with two workers.

PAGES names a folder with the site's own pages, one file each, named by the escaped address. They serve as the layout, so that
Django sends about the same bytes; what depends on the request is rendered into it as a Django template does it.
"""

import os
import secrets
from pathlib import Path
from urllib.parse import unquote

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.shortcuts import render
from django.urls import path

TWO_YEARS = 365 * 2 * 24 * 3600

OUTPUTS = {
    "track_user": "{% if visits %}This is your visit number {{ visits|add:1 }}.{% else %}Welcome!{% endif %}"
    '<a href="{% url "stop_tracking" %}">Enough! Stop Tracking Me</a>',
    "test_cookies": "{% if color %}Your favorite color is {{ color }}{% else %}Cookie Set{% endif %}",
    "stop_tracking": "{% if cleared %}Cookies Cleared{% else %}We are not tracking you.{% endif %}",
}

TEMPLATES = {}
for file in Path(os.environ["PAGES"]).iterdir():
    name = unquote(file.name)
    before, end, after = file.read_text(encoding="utf-8").rpartition("</main>")
    TEMPLATES[f"{name}/layout.html"] = (
        "{% verbatim %}" + before + "{% endverbatim %}{% block output %}{% endblock %}"
        "{% for name, value in request.COOKIES.items %}<li>{{ name }}={{ value }}</li>{% endfor %}"
        "{% verbatim %}" + end + after + "{% endverbatim %}"
    )
    TEMPLATES[f"{name}.html"] = (
        '{% extends "' + name + '/layout.html" %}{% block output %}' + OUTPUTS.get(name, "") + "{% endblock %}"
    )

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1", "localhost"],
    ROOT_URLCONF=__name__,
    SECRET_KEY=secrets.token_hex(),
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {
                "context_processors": ["django.template.context_processors.request"],
                "loaders": [("django.template.loaders.cached.Loader", [("django.template.loaders.locmem.Loader", TEMPLATES)])],
            },
        }
    ],
)


def track_user(request):
    """Counts visits; the template adds one to what the request brought."""
    try:
        visits = int(request.COOKIES.get("visits", "0"))
    except ValueError:
        visits = 0
    response = render(request, "track_user.html", {"visits": visits})
    response.set_cookie("visits", visits + 1, max_age=TWO_YEARS)
    return response


def test_cookies(request):
    """Sets a session cookie once."""
    color = request.COOKIES.get("color")
    response = render(request, "test_cookies.html", {"color": color})
    if color is None:
        response.set_cookie("color", "blue")
    return response


def stop_tracking(request):
    """Deletes the count."""
    cleared = "visits" in request.COOKIES
    response = render(request, "stop_tracking.html", {"cleared": cleared})
    if cleared:
        response.delete_cookie("visits")
    return response


def page(name):
    """A page that reads no cookie, such as a chapter."""
    return lambda request: render(request, f"{name}.html")


VIEWS = {"track_user": track_user, "test_cookies": test_cookies, "stop_tracking": stop_tracking}
urlpatterns = [
    path(name, VIEWS.get(name) or page(name), name=name)
    for name in map(unquote, os.listdir(os.environ["PAGES"]))
]
application = get_wsgi_application()
