using Collections.Server.Commands;

namespace Collections.Server.Web;

/// <summary>What an operator decides about the web host.</summary>
/// <param name="NeedsApproval">Whether a strategy is published only after somebody else has approved exactly what is published.</param>
/// <param name="Hosts">Names under which the host answers; null for what its addresses say.</param>
internal sealed record WebSettings(bool NeedsApproval, IReadOnlyList<string>? Hosts = null)
{
    /// <summary>Environment variable: false lets those who may publish do so alone.</summary>
    public const string ApprovalVariable = "Collections__FourEyes";

    /// <summary>Environment variable: names of the host, separated by semicolons.</summary>
    public const string HostsVariable = "Collections__Hosts";

    private static readonly string[] Local = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Of this process.</summary>
    public static WebSettings OfEnvironment() => new(Approval(Environment.GetEnvironmentVariable(ApprovalVariable)), Named(Environment.GetEnvironmentVariable(HostsVariable)));

    /// <summary>The names under which the host answers: another name in a request is an attempt to have a browser take us for somebody else.</summary>
    /// <param name="urls">Where it listens, separated by semicolons.</param>
    public IList<string> HostsFor(string urls)
    {
        if (Hosts is { Count: > 0 } given) return [.. given];
        var hosts = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(url => BindingAddress.Parse(url).Host).ToList();
        if (hosts.Exists(host => host is "*" or "+" or "0.0.0.0" or "[::]")) return ["*"];
        return hosts.Exists(Local.Contains) ? [.. hosts.Union(Local)] : hosts;
    }

    private static bool Approval(string? value) => value is null || (bool.TryParse(value, out var isOn)
        ? isOn
        : throw new UsageException($"{ApprovalVariable}: true or false was expected, found '{value}'."));

    private static string[]? Named(string? value) => value?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
