using System.Net;
using System.Text.Json.Nodes;

namespace Collections.Api;

/// <summary>A served database whose portfolio has had its first night, all by the API. The night is worked once a process, and copied.</summary>
public sealed class WorkedPortfolio : IAsyncLifetime
{
    public const int Accounts = 3000;
    public const string Night = "2026-11-24";

    private static readonly Lazy<Task<string>> Worked = new(WorkOnce);

    public ServedDatabase Served { get; init; } = new();

    public async Task InitializeAsync()
    {
        if (Served.IsPlain) Served.From = await Worked.Value;
        await Served.InitializeAsync();
        if (Served.From is null) await WorkFirst();
    }

    /// <summary>Starts a night and waits for its end.</summary>
    public async Task<JsonNode> Work(string date)
    {
        var answer = await Served.Send(HttpMethod.Post, "/api/runs", new { date });
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
        return await Ended((await ServedDatabase.Json(answer))["id"]!.GetValue<long>());
    }

    /// <summary>Waits for the end of a run.</summary>
    public async Task<JsonNode> Ended(long id)
    {
        while (true)
        {
            var run = await Get($"/api/runs/{id}");
            if (run["state"]!.GetValue<string>() == "Finished") return run;
            await Task.Delay(20);
        }
    }

    /// <summary>What an address answers, which must be good.</summary>
    public async Task<JsonNode> Get(string address)
    {
        var answer = await Served.Send(HttpMethod.Get, address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await ServedDatabase.Json(answer);
    }

    public Task DisposeAsync() => Served.DisposeAsync();

    private static async Task<string> WorkOnce()
    {
        var worked = new WorkedPortfolio();
        await worked.Served.InitializeAsync();
        await worked.WorkFirst();
        var folder = await worked.Served.Stop();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    private async Task WorkFirst()
    {
        using var file = HandedInFile.Of(HandedInFile.Portfolio(Accounts));
        (await Served.Client.PostAsync(new Uri("/api/portfolios/import?mapping=sample&position=2026-11-23", UriKind.Relative), file)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Work(Night);
    }
}
