using System.Net;
using Collections.Server.Commands;
using Collections.Server.Mail;
using Collections.Server.Web;
using Collections.Testing.Messages;

namespace Collections.Api.Templates;

public sealed class TestMessageTests : IAsyncLifetime, IDisposable
{
    private readonly MailSink sink = new();
    private readonly ServedDatabase served;

    public TestMessageTests() =>
        served = new ServedDatabase { Settings = new WebSettings(true, Mail: new MailSettings("127.0.0.1", sink.Port, "collections@example.test", UsesTls: false)) };

    public Task InitializeAsync() => served.InitializeAsync();

    public Task DisposeAsync() => served.DisposeAsync();

    public void Dispose() => sink.Dispose();

    [Fact]
    public async Task A_test_goes_to_the_address_that_an_admin_names_and_says_that_it_is_one()
    {
        var answer = await Send(served.Client, "to@example.test", "Subject: Último aviso\n<p>{{note}}</p>", new Dictionary<string, string> { ["note"] = "Años & más" });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        sink.Recipients.ShouldBe(["<to@example.test>"]);
        sink.Header("Subject").ShouldBe("=?utf-8?B?" + Convert.ToBase64String("[TEST] Último aviso"u8) + "?=");
        sink.Lines.ShouldContain("MAIL FROM:<collections@example.test>");
        string.Concat(sink.Lines).ShouldContain("A=C3=B1os &amp; m=C3=A1s");
        (await Audit()).ShouldBe(["templates/notice.email.es.hbs to to@example.test"]);
    }

    [Fact]
    public async Task Somebody_who_edits_sends_to_their_own_address_and_to_no_other()
    {
        var token = (await ServedDatabase.Json(await served.Send(HttpMethod.Post, "/api/people", new { name = "olga", email = "olga@example.test", roles = new[] { "analyst" } })))["invitation"]!.GetValue<string>();
        using var olga = served.Anonymous();
        await ServedDatabase.TakeSession(olga, await ServedDatabase.Send(olga, HttpMethod.Post, "/api/session/invitation", new { token, password = ServedDatabase.Password }));
        (await Send(olga, "other@example.test", "<p>x</p>")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Send(olga, null, "<p>x</p>")).StatusCode.ShouldBe(HttpStatusCode.OK);
        sink.Recipients.ShouldBe(["<olga@example.test>"]);
    }

    [Theory]
    [InlineData("a@example.test\r\nRCPT TO:<b@example.test>")]
    [InlineData("a@example.test,b@example.test")]
    [InlineData("Anna <a@example.test>")]
    [InlineData("\"a\r\nb\"@example.test")]
    [InlineData("nobody")]
    public async Task What_is_not_one_plain_address_never_reaches_the_server(string to)
    {
        (await Send(served.Client, to, "<p>x</p>")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        sink.Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("one\r\nBcc: victim@example.test")]
    [InlineData("one\nBcc: victim@example.test")]
    [InlineData("one\u0085\u0000")]
    public async Task A_value_with_a_line_break_brings_no_header_into_the_subject(string value)
    {
        var answer = await Send(served.Client, "to@example.test", "Subject: {{note}}\n<p>x</p>", new Dictionary<string, string> { ["note"] = value });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        sink.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_does_not_take_it_is_quoted_and_the_try_is_in_the_audit()
    {
        sink.Answer = "550 no such mailbox";
        var answer = await Send(served.Client, "to@example.test", "<p>x</p>");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain("no such mailbox");
        (await Audit()).Single().ShouldEndWith("not sent");
    }

    [Fact]
    public async Task A_server_without_encryption_is_refused_where_it_is_asked_for()
    {
        var settings = new MailSettings("127.0.0.1", sink.Port, "collections@example.test");
        (await new TestMailer(settings).Send("to@example.test", new("Hi", "<p>x</p>"), CancellationToken.None)).ShouldNotBeNull();
        sink.Recipients.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_eleventh_test_within_a_quarter_of_an_hour_waits()
    {
        for (var i = 0; i < 10; i++) (await Send(served.Client, "to@example.test", "<p>x</p>")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Send(served.Client, "to@example.test", "<p>x</p>")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        sink.Recipients.Count().ShouldBe(10);
    }

    [Fact]
    public async Task Only_emails_are_sent_and_none_with_a_gap()
    {
        (await Send(served.Client, "to@example.test", "x", path: "templates/notice.sms.es.hbs")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Send(served.Client, "to@example.test", "<p>{{gap}}</p>")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        sink.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_server_the_state_says_so_and_names_the_variables()
    {
        await using var plain = new AsyncServed();
        await plain.Served.InitializeAsync();
        var state = await ServedDatabase.Json(await plain.Served.Send(HttpMethod.Get, "/api/templates/mail"));
        state["isConfigured"]!.GetValue<bool>().ShouldBeFalse();
        state["variables"]!.AsArray().Select(name => name!.GetValue<string>()).ShouldContain("Collections__Smtp__Host");
        (await ServedDatabase.Send(plain.Served.Client, HttpMethod.Post, "/api/templates/test", Message("to@example.test", "<p>x</p>", null, Email))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public void The_environment_names_the_server_and_what_is_wrong_there_is_said()
    {
        MailSettings.Of(Of([])).ShouldBeNull();
        MailSettings.Of(Of([("Host", "mail.example.test"), ("From", "c@example.test")])).ShouldBe(new MailSettings("mail.example.test", 587, "c@example.test"));
        MailSettings.Of(Of([("Host", "m"), ("From", "c@example.test"), ("Port", "25"), ("Tls", "false"), ("User", "u"), ("Password", "p")])).ShouldBe(new MailSettings("m", 25, "c@example.test", "u", "p", false));
        Should.Throw<UsageException>(() => MailSettings.Of(Of([("Host", "m")]))).Message.ShouldContain("Collections__Smtp__From");
        Should.Throw<UsageException>(() => MailSettings.Of(Of([("Host", "m"), ("From", "c@example.test"), ("Port", "0")]))).Message.ShouldContain("Collections__Smtp__Port");
        Should.Throw<UsageException>(() => MailSettings.Of(Of([("Host", "m"), ("From", "c@example.test"), ("Tls", "maybe")]))).Message.ShouldContain("Collections__Smtp__Tls");
    }

    private const string Email = "templates/notice.email.es.hbs";

    private static Func<string, string?> Of((string Name, string Value)[] given) =>
        name => given.FirstOrDefault(pair => $"Collections__Smtp__{pair.Name}" == name).Value;

    private static Task<HttpResponseMessage> Send(HttpClient client, string? to, string content, Dictionary<string, string>? assumed = null, string path = Email) =>
        ServedDatabase.Send(client, HttpMethod.Post, "/api/templates/test", Message(to, content, assumed, path));

    private static object Message(string? to, string content, Dictionary<string, string>? assumed, string path) =>
        new { strategy = "early-cards", file = new { path, content }, assumed, to };

    private async Task<IEnumerable<string>> Audit() =>
        (await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/audit?subject=early-cards")))["items"]!.AsArray().Select(row => row!["detail"]!.GetValue<string>()).ToList();

    private sealed class AsyncServed : IAsyncDisposable
    {
        public ServedDatabase Served { get; } = new();

        public async ValueTask DisposeAsync() => await Served.DisposeAsync();
    }
}
