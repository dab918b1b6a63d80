using System.Net;
using System.Text;
using Collections.Server.Commands;
using Collections.Server.Web;

namespace Collections.Api;

public class EdgeTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    [Theory]
    [InlineData("/api/session")]
    [InlineData("/api/strategies")]
    [InlineData("/api/nothing")]
    [InlineData("/health")]
    public async Task Every_answer_tells_the_browser_to_trust_nothing_but_this_server(string address)
    {
        var headers = (await served.Client.GetAsync(address)).Headers;
        headers.GetValues("Content-Security-Policy").Single().ShouldBe(SecurityHeaders.ContentPolicy);
        headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
        headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public void No_script_runs_that_stands_in_a_page()
    {
        var rules = SecurityHeaders.ContentPolicy.Split("; ");
        rules.ShouldContain("script-src 'self'");
        rules.ShouldContain("frame-ancestors 'none'");
    }

    [Theory]
    [InlineData("/studio")]
    [InlineData("/studio/page.js")]
    public async Task Elsa_studio_runs_what_its_package_brings_and_no_other_script(string address)
    {
        using var nobody = served.Anonymous();
        var policy = (await nobody.GetAsync(address)).Headers.GetValues("Content-Security-Policy").Single();
        var scripts = policy.Split("; ").Single(rule => rule.StartsWith("script-src", StringComparison.Ordinal));
        scripts.ShouldNotContain("'unsafe-inline'");
        scripts.ShouldNotContain("'unsafe-eval'");
        scripts.ShouldContain("'wasm-unsafe-eval'");
    }

    [Fact]
    public async Task What_the_api_answers_is_kept_by_nobody() =>
        (await served.Client.GetAsync("/api/session")).Headers.CacheControl!.NoStore.ShouldBeTrue();

    [Fact]
    public async Task A_request_for_another_host_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/session");
        request.Headers.Host = "evil.example";
        (await served.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("{\"name\":", "JSON")]
    [InlineData("{\"name\":5}", "$.name")]
    [InlineData("", "body")]
    public async Task A_body_that_cannot_be_read_is_refused_with_the_place(string body, string place)
    {
        using var nobody = served.Anonymous();
        var answer = await nobody.PostAsync("/api/session", new StringContent(body, Encoding.UTF8, "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain(place);
    }

    [Fact]
    public async Task A_form_of_another_site_signs_nobody_in()
    {
        using var nobody = served.Anonymous();
        using var form = new FormUrlEncodedContent([new("name", ServedDatabase.Admin), new("password", ServedDatabase.Password)]);
        var answer = await nobody.PostAsync("/api/session", form);
        answer.IsSuccessStatusCode.ShouldBeFalse();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Who_says_for_whom_they_ask_is_not_believed_unless_they_are_a_proxy_of_ours()
    {
        using var nobody = served.Anonymous();
        for (var i = 0; i < Server.People.SignInTries.PerAddress; i++)
        {
            using var tried = await Try(nobody, i);
            tried.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
        using var late = await Try(nobody, Server.People.SignInTries.PerAddress);
        late.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("http://localhost:5080", "localhost 127.0.0.1 [::1]")]
    [InlineData("http://collections.bank.example:80", "collections.bank.example")]
    [InlineData("http://*:5080", "*")]
    [InlineData("http://0.0.0.0:5080", "*")]
    public void Hosts_are_what_the_addresses_say(string urls, string hosts) => new WebSettings(true).HostsFor(urls).ShouldBe(hosts.Split(' '));

    [Theory]
    [InlineData(WebSettings.ApprovalVariable, "maybe")]
    [InlineData(WebSettings.ProxiesVariable, "10.0.0.1;proxy")]
    public void A_setting_that_is_none_is_refused_by_name(string variable, string value) =>
        Should.Throw<UsageException>(() => WebSettings.Of(name => name == variable ? value : null)).Message.ShouldStartWith(variable);

    private static async Task<HttpResponseMessage> Try(HttpClient client, int i)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/session") { Content = new StringContent($"{{\"name\":\"n{i}\",\"password\":\"wrong\"}}", Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Forwarded-For", $"10.0.0.{i}");
        return await client.SendAsync(request);
    }
}
