using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Collections.Api;

/// <summary>The web host over a database of its own, on a real port of this machine; its client is the first admin.</summary>
public sealed class ServedDatabase : IAsyncLifetime
{
    public const string Admin = "anna";
    public const string Password = "correct horse battery";

    private const string AntiforgeryHeader = "X-CSRF-TOKEN";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-api-");
    private SqliteDatabase? database;
    private WebApplication? host;
    private HttpClient? approver;

    /// <summary>What the operator has decided; to be said before it is served.</summary>
    internal WebSettings Settings { get; init; } = new(NeedsApproval: true);

    /// <summary>By which it is served; to be said before.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The folder of a database that was served and stopped, of which this one begins as a copy; null where it begins empty.</summary>
    internal string? From { get; set; }

    /// <summary>Rounds by which passwords are stretched: few, so that signing in costs tests no time. To be said before it is served.</summary>
    internal int PasswordRounds { get; init; } = 1_000;

    /// <summary>Whether it is served as by default.</summary>
    internal bool IsPlain => Settings == new WebSettings(NeedsApproval: true) && Clock == TimeProvider.System;

    /// <summary>Signed in as a person who may do everything.</summary>
    public HttpClient Client { get; private set; } = new();

    /// <summary>What the host is made of.</summary>
    public IServiceProvider Services => host!.Services;

    /// <summary>The database that is served.</summary>
    public SqliteDatabase Database => database ?? throw new InvalidOperationException("The host was expected to be started.");

    public async Task InitializeAsync()
    {
        if (From is not null) Copy(new DirectoryInfo(From), folder);
        database = SqliteDatabase.Open(Path.Combine(folder.FullName, "api.db"));
        database.Migrate();
        host = WebHost.Build(database, Clock, "http://127.0.0.1:0", Settings with { PasswordRounds = PasswordRounds });
        await host.StartAsync();
        Client = Anonymous();
        await TakeSession(Client, From is null
            ? await Client.PostAsJsonAsync("/api/session/first-admin", new { token = Services.GetRequiredService<FirstAdmin>().Issue(), name = Admin, password = Password })
            : await Client.PostAsJsonAsync("/api/session", new { name = Admin, password = Password }));
    }

    /// <summary>A browser in which nobody is signed in.</summary>
    public HttpClient Anonymous() => new() { BaseAddress = new Uri(host!.Urls.Single()) };

    /// <summary>A browser in which somebody new with these roles is signed in.</summary>
    public Task<HttpClient> Person(string name, params string[] roles) => PersonOf([], name, roles);

    /// <summary>The same, who sees the debts to these companies alone; without any, those to all.</summary>
    public async Task<HttpClient> PersonOf(IReadOnlyList<string> companies, string name, params string[] roles)
    {
        var invited = await Json(await Send(HttpMethod.Post, "/api/people", new { name, roles, companies }));
        var client = Anonymous();
        await TakeSession(client, await client.PostAsJsonAsync("/api/session/invitation", new { token = invited["invitation"]!.GetValue<string>(), password = Password }));
        return client;
    }

    /// <summary>Has the latest version of a strategy approved by somebody who had no hand in it; gives its tag.</summary>
    public async Task<string> Approved(string name)
    {
        approver ??= await Person("approver-of-all", "approver");
        var read = await Send(HttpMethod.Get, $"/api/strategies/{name}");
        var requested = await Send(HttpMethod.Post, $"/api/strategies/{name}/approval", new { comment = "To be tried" }, read.Headers.ETag!.ToString());
        var approved = await Send(approver, HttpMethod.Post, $"/api/strategies/{name}/approve", new { }, requested.Headers.ETag!.ToString());
        return approved.EnsureSuccessStatusCode().Headers.ETag!.ToString();
    }

    /// <summary>From now on the client sends the antiforgery value of the session that it was given.</summary>
    public static async Task TakeSession(HttpClient client, HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        client.DefaultRequestHeaders.Remove(AntiforgeryHeader);
        client.DefaultRequestHeaders.Add(AntiforgeryHeader, (await Json(answer))["antiforgery"]!.GetValue<string>());
    }

    /// <summary>Sends JSON as the first admin and gives the answer.</summary>
    public Task<HttpResponseMessage> Send(HttpMethod method, string address, object? body = null, string? ifMatch = null, bool isNew = false) =>
        Send(Client, method, address, body, ifMatch, isNew);

    /// <summary>Sends JSON from a browser and gives the answer.</summary>
    public static async Task<HttpResponseMessage> Send(HttpClient client, HttpMethod method, string address, object? body = null, string? ifMatch = null, bool isNew = false)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null) request.Content = JsonContent.Create(body);
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (isNew) request.Headers.TryAddWithoutValidation("If-None-Match", "*");
        return await client.SendAsync(request);
    }

    /// <summary>The body of an answer as JSON.</summary>
    public static async Task<JsonNode> Json(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync()) ?? throw new JsonException("JSON was expected, found null.");

    /// <summary>Ends serving; gives the folder, which stays.</summary>
    internal async Task<string> Stop()
    {
        Client.Dispose();
        approver?.Dispose();
        if (host is not null) await host.DisposeAsync();
        database?.Dispose();
        return folder.FullName;
    }

    public async Task DisposeAsync()
    {
        await Stop();
        // A job that was under way when serving ended may still close its files.
        for (var left = 20; ; left--)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (IOException) when (left > 0)
            {
                await Task.Delay(100);
            }
        }
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.EnumerateFiles()) file.CopyTo(Path.Combine(to.FullName, file.Name));
        foreach (var inner in from.EnumerateDirectories()) Copy(inner, to.CreateSubdirectory(inner.Name));
    }
}
