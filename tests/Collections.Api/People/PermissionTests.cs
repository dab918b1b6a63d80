using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Collections.Api.People;

public partial class PermissionTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    private static readonly string[] ForEverybody = ["ReadSession", "BeginSession", "EndSession", "MakeFirstAdmin", "AcceptInvitation", "BeginProviderSession", "BeginTokens", "RefreshTokens", "ElsaLogin", "ElsaRefreshToken"];

    private static readonly string[] Apis = ["api/", "elsa/api/"];

    [Fact]
    public void Every_endpoint_of_the_api_names_a_permission()
    {
        var unguarded = Endpoints().Where(endpoint => !ForEverybody.Contains(Name(endpoint)))
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(IsPermission));
        unguarded.Select(Name).Distinct().ShouldBe(["the fallback"], "Say who may call the endpoint: .Needs(Permission.…) on it or on its group.");
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_gets_anything_but_401_from_any_endpoint()
    {
        using var nobody = served.Anonymous();
        var asked = 0;
        foreach (var endpoint in Endpoints().Where(endpoint => !ForEverybody.Contains(Name(endpoint))))
        {
            foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"])
            {
                var address = Parameter().Replace(endpoint.RoutePattern.RawText!, "x");
                var answer = await ServedDatabase.Send(nobody, new HttpMethod(method), address, method is "GET" ? null : new { });
                answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, $"{method} {address}");
                answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", $"{method} {address}");
                asked++;
            }
        }
        asked.ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("analyst", "strategies.read strategies.edit strategies.publish cases.read")]
    [InlineData("approver", "strategies.read strategies.approve strategies.publish cases.read batches.approve")]
    [InlineData("admin", "strategies.read strategies.edit strategies.approve strategies.publish runs.start portfolios.import cases.read cases.work incidents.handle holds.manage overrides.manage batches.approve people.manage audit.read settings.manage")]
    [InlineData("supervisor", "strategies.read runs.start portfolios.import cases.read cases.work incidents.handle holds.manage overrides.manage batches.approve")]
    [InlineData("collector", "cases.read cases.work holds.manage")]
    [InlineData("auditor", "strategies.read cases.read audit.read")]
    [InlineData("firm", "firm.work")]
    public async Task A_role_opens_what_it_allows_and_nothing_else(string role, string allowed)
    {
        using var person = await served.Person($"one-{role}", role);
        await ItOpensOnly(person, role, allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task So_does_a_role_that_the_installation_has_made()
    {
        string[] permissions = ["strategies.edit", "cases.work", "settings.manage"];
        (await served.Send(HttpMethod.Put, "/api/roles/of-our-own", new { permissions }, isNew: true)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var person = await served.Person("one-of-our-own", "of-our-own");
        await ItOpensOnly(person, "of-our-own", permissions);
    }

    private async Task ItOpensOnly(HttpClient person, string role, string[] permissions)
    {
        var session = await ServedDatabase.Json(await person.GetAsync("/api/session"));
        session["permissions"]!.AsArray().Select(permission => permission!.GetValue<string>()).ShouldBe(permissions);
        foreach (var endpoint in Endpoints().Where(endpoint => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => Permission.All.Contains(data.Policy))))
        {
            var needed = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy!).Where(Permission.All.Contains).ToList();
            var method = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods[0] ?? "GET";
            var address = Parameter().Replace(endpoint.RoutePattern.RawText!, "99999999");
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            if (method is not ("GET" or "DELETE")) request.Content = Body(endpoint);
            var status = await Status(person, request);
            var isReviewed = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy == Access.Review);
            var lacks = needed.Except(permissions).Any() || (isReviewed && !permissions.Intersect([Permission.StrategiesEdit, Permission.StrategiesApprove]).Any());
            (status == HttpStatusCode.Forbidden).ShouldBe(lacks, $"{role}: {method} {address} needs {string.Join(", ", needed)}, found {status}");
        }
    }

    [Fact]
    public async Task Who_may_not_is_told_what_is_missing()
    {
        using var collector = await served.Person("told", "collector");
        var answer = await collector.GetAsync("/api/people");
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldBe("Expected somebody who may people.manage, found 'told', who may not.");
    }

    /// <summary>A stream that has nothing to tell yet does not answer, which only those see who may listen.</summary>
    private static async Task<HttpStatusCode> Status(HttpClient person, HttpRequestMessage request)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        try
        {
            using var answer = await person.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return answer.StatusCode;
        }
        catch (OperationCanceledException) when (request.RequestUri!.OriginalString.EndsWith("/progress", StringComparison.Ordinal))
        {
            return HttpStatusCode.OK;
        }
    }

    private static HttpContent Body(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Contains("multipart/form-data") != true) return JsonContent.Create(new { });
        return new MultipartFormDataContent { { new StringContent("x"), "x" } };
    }

    private IEnumerable<RouteEndpoint> Endpoints() => served.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => Apis.Any(endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith)).Distinct();

    private static bool IsPermission(IAuthorizeData data) => Permission.All.Contains(data.Policy) || data.Policy == Access.Oneself;

    private static string Name(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.Contains("**", StringComparison.Ordinal)
        ? "the fallback"
        : endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? endpoint.RoutePattern.RawText!;

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
