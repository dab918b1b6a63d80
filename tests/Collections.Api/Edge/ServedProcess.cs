using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;

namespace Collections.Api.Edge;

/// <summary>The program itself over a database of its own, all that it says on its console, and an admin.</summary>
internal sealed partial class ServedProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-process-");
    private readonly StringBuilder said = new();
    private readonly Process process;
    private readonly Task reading;

    private ServedProcess(params (string Name, string Value)[] settings)
    {
        string[] words = [Path.Combine(AppContext.BaseDirectory, "collections.dll"), "serve", "--db", $"Data Source={Path.Combine(folder.FullName, "process.db")}", "--urls", "http://127.0.0.1:0", "--no-scheduler"];
        var start = new ProcessStartInfo("dotnet", words) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        process = Process.Start(start)!;
        reading = Read();
    }

    /// <summary>Signed in as an admin.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>All that it has said.</summary>
    public string Said
    {
        get
        {
            lock (said) return said.ToString();
        }
    }

    public static async Task<ServedProcess> Start(string password, params (string Name, string Value)[] settings)
    {
        var served = new ServedProcess(settings);
        var token = (await served.Waited(Token())).Groups[1].Value;
        served.Client = new HttpClient { BaseAddress = new Uri((await served.Waited(Address())).Groups[1].Value) };
        await ServedDatabase.TakeSession(served.Client, await served.Client.PostAsJsonAsync("/api/session/first-admin", new { token, name = ServedDatabase.Admin, password }));
        return served;
    }

    /// <summary>Ends it, as an operator does, so that it has said everything.</summary>
    public async Task Stop()
    {
        if (process.HasExited) return;
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync().WaitAsync(Patience);
        await reading;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Stop();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task Read()
    {
        var buffer = new char[4 * 1024];
        while (await process.StandardOutput.ReadAsync(buffer) is > 0 and var read)
        {
            lock (said) said.Append(buffer, 0, read);
        }
    }

    private async Task<Match> Waited(Regex pattern)
    {
        for (var start = Stopwatch.GetTimestamp(); ; await Task.Delay(20))
        {
            if (pattern.Match(Said) is { Success: true } match) return match;
            (process.HasExited || Stopwatch.GetElapsedTime(start) > Patience).ShouldBeFalse($"{pattern} was expected, found: {Said}");
        }
    }

    [GeneratedRegex(@"30 minutes:\s+(\S+)\s")]
    private static partial Regex Token();

    [GeneratedRegex(@"Listening on (http://\S+)\. ")]
    private static partial Regex Address();
}
