using System.Net;
using System.Net.Http.Json;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Collections.Api.People;

public sealed class FirstAdminTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-first-");
    private readonly MovedClock clock = new();
    private SqliteDatabase? database;
    private WebApplication? host;
    private HttpClient? client;

    private FirstAdmin First => host!.Services.GetRequiredService<FirstAdmin>();

    public async Task InitializeAsync()
    {
        database = SqliteDatabase.Open(Path.Combine(folder.FullName, "first.db"));
        database.Migrate();
        host = WebHost.Build(database, clock, "http://127.0.0.1:0");
        await host.StartAsync();
        client = Browser();
    }

    [Fact]
    public async Task A_token_makes_one_admin_and_no_second()
    {
        var token = First.Issue()!;
        (await ServedDatabase.Json(await client!.GetAsync("/api/session")))["needsFirstAdmin"]!.GetValue<bool>().ShouldBeTrue();
        var made = await ServedDatabase.Json(await Make(token, "anna"));
        made["permissions"]!.AsArray().Select(permission => permission!.GetValue<string>()).ShouldBe(Permission.All.Except([Permission.FirmWork]), "all that the house does; what a firm does is the firm's");
        made["needsFirstAdmin"]!.GetValue<bool>().ShouldBeFalse();
        (await Make(token, "berta")).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "a session writes with its antiforgery value");
        using var another = Browser();
        (await another.PostAsJsonAsync("/api/session/first-admin", new { token, name = "berta", password = ServedDatabase.Password })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Of_many_who_use_the_token_at_once_one_is_made()
    {
        var token = First.Issue()!;
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            using var browser = Browser();
            return (await browser.PostAsJsonAsync("/api/session/first-admin", new { token, name = $"racer-{i}", password = ServedDatabase.Password })).StatusCode;
        }));
        answers.Count(status => status == HttpStatusCode.OK).ShouldBe(1);
        using var context = database!.OpenContext();
        context.People.Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_wrong_an_old_and_a_replaced_token_make_nobody()
    {
        var replaced = First.Issue()!;
        var token = First.Issue()!;
        (await Make("", "anna")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Make(replaced, "anna")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        clock.Move(TimeSpan.FromMinutes(30));
        (await Make(token, "anna")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_weak_password_is_refused_with_the_reason_and_the_token_stays_good()
    {
        var token = First.Issue()!;
        var weak = await Make(token, "anna", "short");
        weak.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(weak))["detail"]!.GetValue<string>().ShouldBe("Expected a password of 12 to 256 characters, found 5.");
        (await Make(token, "anna", "anna-anna-anna")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Make(token, "anna")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("admin", "admin")]
    [InlineData("admin", "password")]
    [InlineData("root", "")]
    [InlineData("", "")]
    public async Task A_new_installation_knows_no_password(string name, string password) =>
        (await client!.PostAsJsonAsync("/api/session", new { name, password })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

    [Fact]
    public void The_console_shows_the_token_while_nobody_is_there()
    {
        using var console = new StringWriter();
        First.Announce(console);
        console.ToString().ShouldContain("The first person, who may do everything, is made with this token");
    }

    public async Task DisposeAsync()
    {
        client?.Dispose();
        if (host is not null) await host.DisposeAsync();
        database?.Dispose();
        folder.Delete(recursive: true);
    }

    private HttpClient Browser() => new() { BaseAddress = new Uri(host!.Urls.Single()) };

    private Task<HttpResponseMessage> Make(string token, string name, string password = ServedDatabase.Password) =>
        client!.PostAsJsonAsync("/api/session/first-admin", new { token, name, password });
}
