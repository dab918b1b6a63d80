using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Collections.Api.Edge;

/// <summary>What stands in the log when somebody writes into it through everything that a request has.</summary>
public partial class LogTests
{
    private const string Forged = "fail: Forged[0]";
    private const string Password = "canary of a password";

    private static readonly string[] Breaks = ["\r\n", "\n", "\r", "\u001b[2K\u001b[1G", "\u001b]0;title\u0007", "\u0085", "\u009b2K", "\u2028", "\u2029", "\b\b\b\b\b\b\b\b", "\v", "\u202e"];

    [Theory]
    [InlineData("plain")]
    [InlineData("json")]
    public async Task Payloads_begin_no_line_steer_no_terminal_and_no_secret_is_told(string formatter)
    {
        var payloads = int.Parse(Environment.GetEnvironmentVariable("COLLECTIONS_LOG_PAYLOADS") ?? "150", CultureInfo.InvariantCulture);
        await using var served = await ServedProcess.Start(Password, ("Logging__LogLevel__Default", "Debug"), ("Logging__LogLevel__Microsoft", "Debug"), ("Logging__LogLevel__Microsoft.AspNetCore", "Debug"), ("Logging__Console__FormatterName", formatter));
        var secrets = new List<string> { Password };
        using var signedIn = await served.Client.PostAsJsonAsync("/api/session/token", new { name = ServedDatabase.Admin, password = Password });
        var tokens = await ServedDatabase.Json(signedIn);
        secrets.AddRange(new[] { "accessToken", "refreshToken" }.Select(name => tokens[name]!.GetValue<string>()));
        for (var i = 0; i < payloads; i++) await Send(served, i, string.Create(CultureInfo.InvariantCulture, $"a{Breaks[i % Breaks.Length]}{Forged}{i}{Breaks[i % Breaks.Length]}"));
        using var known = new HttpRequestMessage(HttpMethod.Get, "/api/people");
        known.Headers.TryAddWithoutValidation("Authorization", $"Bearer {secrets[1]}");
        (await served.Client.SendAsync(known)).EnsureSuccessStatusCode();
        await served.Stop();
        var log = served.Said;
        Forgery().Count(log).ShouldBeGreaterThan(payloads / 10, "or nothing was told that could be forged");
        log.Split('\n').ShouldNotContain(line => line.StartsWith(Forged, StringComparison.Ordinal));
        log.Where(letter => letter is not ('\n' or '\t') && (char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\u202e')).ShouldBeEmpty();
        foreach (var secret in secrets) log.ShouldNotContain(secret);
        if (formatter == "json") log.Split('\n').Where(line => line.StartsWith('{')).ShouldAllBe(line => JsonNode.Parse(line, null, default) != null);
    }

    /// <summary>In a path, a query, a name, a body that is refused, a header, each in turn.</summary>
    private static async Task Send(ServedProcess served, int turn, string payload)
    {
        var escaped = Uri.EscapeDataString(payload);
        using var answer = (turn % 5) switch
        {
            0 => await served.Client.GetAsync($"/api/strategies/{escaped}"),
            1 => await served.Client.GetAsync($"/api/cases?search={escaped}&sort={escaped}"),
            2 => await served.Client.PostAsJsonAsync("/api/session", new { name = payload, password = payload, code = payload }),
            3 => await ServedDatabase.Send(served.Client, HttpMethod.Put, $"/api/roles/{escaped}", new { permissions = new[] { payload } }, isNew: true),
            _ => null,
        };
        if (answer is not null) return;
        await RawConnection.Answer(served.Client.BaseAddress!, Encoding.UTF8.GetBytes($"GET /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nIf-Match: {payload}\r\nX-A{payload}: {payload}\r\n\r\n"), TimeSpan.FromSeconds(30));
    }

    [GeneratedRegex("Forged")]
    private static partial Regex Forgery();
}
