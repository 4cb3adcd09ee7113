"""A count of visits, in Django."""

from django.shortcuts import render

TWO_YEARS = 365 * 2 * 24 * 3600

TEMPLATE = """\
{% if visits %}This is your visit number {{ visits|add:1 }}.{% else %}Welcome!{% endif %}
<a href="{% url "stop_tracking" %}">Enough! Stop Tracking Me</a>
"""


def track_user(request):
    """The template adds one to what the request brought."""
    try:
        visits = int(request.COOKIES.get("visits", "0"))
    except ValueError:
        visits = 0
    response = render(request, "track_user.html", {"visits": visits})
    response.set_cookie("visits", visits + 1, max_age=TWO_YEARS)
    return response


PAGES = {"track_user": (track_user, TEMPLATE)}
