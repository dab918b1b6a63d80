using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Web;

namespace Collections.Scenarios.Limits;

/// <summary>Requests to the API, by the one write that is open to everybody: a try to sign in.</summary>
internal static class RequestProbes
{
    private const string Nobody = """{"name":"nobody","password":"none"}""";

    public static LimitProbe[] All { get; } =
    [
        new("API request", "body", size => Post(JsonOfSize.Padded(Nobody, size))),
        new("API request", "nesting of JSON", depth => Post(JsonOfSize.Object(depth, "\"name\":\"nobody\",\"password\":\"none\","))),
    ];

    /// <summary>A request that is read is answered that nobody signs in so.</summary>
    private static string? Post(string json) => Task.Run(async () =>
    {
        var folder = Directory.CreateTempSubdirectory("collections-request-");
        try
        {
            using var database = SqliteDatabase.Open(Path.Combine(folder.FullName, "request.db"));
            database.Migrate();
            await using var host = WebHost.Build(database, TimeProvider.System, "http://127.0.0.1:0");
            await host.StartAsync();
            // However long a server takes for its first answer, nothing is sent before.
            using var handler = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) };
            using var client = new HttpClient(handler) { BaseAddress = new Uri(host.Urls.Single()) };
            // The server refuses before anything was sent: one that is halfway through would only see the connection end.
            client.DefaultRequestHeaders.ExpectContinue = true;
            using var body = new StringContent(json, Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync("/api/session", body);
            return answer.StatusCode == HttpStatusCode.Unauthorized ? null : JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }).GetAwaiter().GetResult();
}
