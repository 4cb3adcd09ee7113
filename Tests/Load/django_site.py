"""The same views in Django, for benchmark.cs, which runs them under gunicorn with two workers.

Views and templates come from the folders of the chapters, each from a dictionary PAGES: name of the page -> (view, template).
The environment's PAGES names a folder with the site's own pages, one file each, named by the escaped address. They serve as the
layout, so that Django sends about the same bytes; what depends on the request is rendered into it as a Django template does it.
"""

import os
import runpy
import secrets
from pathlib import Path
from urllib.parse import unquote

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.shortcuts import render
from django.urls import path

CHAPTERS = Path(__file__).resolve().parent.parent / "Chapters"

MIRRORED = {}
for file in CHAPTERS.glob("*/Load/django_views.py"):
    MIRRORED.update(runpy.run_path(str(file))["PAGES"])


def plain(name):
    """A page that reads no cookie, such as a chapter."""
    return lambda request: render(request, f"{name}.html")


TEMPLATES = {}
urlpatterns = []
for file in Path(os.environ["PAGES"]).iterdir():
    name = unquote(file.name)
    view, output = MIRRORED.get(name, (plain(name), ""))
    before, end, after = file.read_text(encoding="utf-8").rpartition("</main>")
    TEMPLATES[f"{name}/layout.html"] = (
        "{% verbatim %}" + before + "{% endverbatim %}{% block output %}{% endblock %}"
        "{% for name, value in request.COOKIES.items %}<li>{{ name }}={{ value }}</li>{% endfor %}"
        "{% verbatim %}" + end + after + "{% endverbatim %}"
    )
    TEMPLATES[f"{name}.html"] = (
        '{% extends "' + name + '/layout.html" %}{% block output %}' + output + "{% endblock %}"
    )
    urlpatterns.append(path(name, view, name=name))

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

application = get_wsgi_application()
