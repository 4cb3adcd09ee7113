"""The end of the count, in Django."""

from django.shortcuts import render

TEMPLATE = "{% if cleared %}Cookies Cleared{% else %}We are not tracking you.{% endif %}"


def stop_tracking(request):
    """Deletes the cookie, when there is one."""
    cleared = "visits" in request.COOKIES
    response = render(request, "stop_tracking.html", {"cleared": cleared})
    if cleared:
        response.delete_cookie("visits")
    return response


PAGES = {"stop_tracking": (stop_tracking, TEMPLATE)}
