using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Collections.Proofs.Guessing;

/// <summary>The three ways to sign in with a name and a password.</summary>
internal static class SignInCalls
{
    public static Task<HttpResponseMessage> Session(HttpClient client, string name, string password) => client.PostAsJsonAsync("/api/session", new { name, password });

    /// <summary>One of the ways, in turn.</summary>
    public static Task<HttpResponseMessage> Any(HttpClient client, int turn, string name, string password) => (turn % 3) switch
    {
        0 => Session(client, name, password),
        1 => client.PostAsJsonAsync("/api/session/token", new { name, password }),
        _ => client.PostAsJsonAsync("/elsa/api/identity/login", new { username = name, password }),
    };

    /// <summary>Whether an answer lets somebody in: Elsa's says so within a good one.</summary>
    public static async Task<bool> Opens(HttpResponseMessage answer) => answer.IsSuccessStatusCode
        && JsonNode.Parse(await answer.Content.ReadAsStringAsync().ConfigureAwait(false))?["isAuthenticated"]?.GetValue<bool>() != false;

    /// <summary>What a wrong password takes: seconds that go by, and seconds of the processor for both sides.</summary>
    public static async Task<(double Passed, double Worked)> Time(HttpClient client, string name)
    {
        var (start, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        using var answer = await Session(client, name, "not the password").ConfigureAwait(false);
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - worked).TotalSeconds);
    }
}
