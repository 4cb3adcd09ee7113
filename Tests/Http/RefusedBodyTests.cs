using CookieTutorial.Pages;
using CookieTutorial.Services.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace CookieTutorial.Tests.Http;

/// <summary>
/// How much of a body the server reads for a request that <see cref="PageMethods"/> refuses: an answer is lost where a connection
/// is closed before the body has come.
/// </summary>
public sealed class RefusedBodyTests
{
    [Theory]
    [InlineData("POST", null, RequestLimits.PatientBodyOctets)]
    [InlineData("GET", "text/plain; charset=utf-7", RequestLimits.PatientBodyOctets)]
    [InlineData("GET", null, RequestLimits.BodyOctets)]
    public void Of_a_refused_request_as_much_is_read_as_of_the_longest_form(string method, string? contentType, long expected)
    {
        DefaultHttpContext http = new();
        BodySize size = new() { MaxRequestBodySize = RequestLimits.BodyOctets };
        http.Features.Set<IHttpMaxRequestBodySizeFeature>(size);
        http.Request.Method = method;
        http.Request.ContentType = contentType;
        CompiledPageActionDescriptor pageWithoutHandlers = new() { HandlerMethods = [] };
        AuthorizationFilterContext context = new(new ActionContext(http, new RouteData(), pageWithoutHandlers), []);

        new PageMethods().OnAuthorization(context);

        Assert.Equal(expected, size.MaxRequestBodySize);
    }

    private sealed class BodySize : IHttpMaxRequestBodySizeFeature
    {
        public bool IsReadOnly => false;

        public long? MaxRequestBodySize { get; set; }
    }
}
