"""A session cookie, in Django."""

from django.shortcuts import render

TEMPLATE = "{% if color %}Your favorite color is {{ color }}{% else %}Cookie Set{% endif %}"


def test_cookies(request):
    """Sets it once."""
    color = request.COOKIES.get("color")
    response = render(request, "test_cookies.html", {"color": color})
    if color is None:
        response.set_cookie("color", "blue")
    return response


PAGES = {"test_cookies": (test_cookies, TEMPLATE)}
