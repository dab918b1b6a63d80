using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Web;
using Microsoft.AspNetCore.Builder;

namespace Collections.Api;

/// <summary>The web host over a database of its own, on a real port of this machine.</summary>
public sealed class ServedDatabase : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-api-");
    private SqliteDatabase? database;
    private WebApplication? host;

    public HttpClient Client { get; } = new();

    /// <summary>The database that is served.</summary>
    public SqliteDatabase Database => database ?? throw new InvalidOperationException("The host was expected to be started.");

    public async Task InitializeAsync()
    {
        database = SqliteDatabase.Open(Path.Combine(folder.FullName, "api.db"));
        database.Migrate();
        host = WebHost.Build(database, TimeProvider.System, "http://127.0.0.1:0");
        await host.StartAsync();
        Client.BaseAddress = new Uri(host.Urls.Single());
    }

    /// <summary>Sends JSON and gives the answer.</summary>
    public async Task<HttpResponseMessage> Send(HttpMethod method, string address, object? body = null, string? ifMatch = null, bool isNew = false)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null) request.Content = JsonContent.Create(body);
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (isNew) request.Headers.TryAddWithoutValidation("If-None-Match", "*");
        return await Client.SendAsync(request);
    }

    /// <summary>The body of an answer as JSON.</summary>
    public static async Task<JsonNode> Json(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync()) ?? throw new JsonException("JSON was expected, found null.");

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (host is not null) await host.DisposeAsync();
        database?.Dispose();
        folder.Delete(recursive: true);
    }
}
