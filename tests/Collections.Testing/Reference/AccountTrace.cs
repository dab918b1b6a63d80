using System.Globalization;
using Collections.Decisions.Values;

namespace Collections.Testing.Reference;

/// <summary>What became of one account, as text that does not depend on who worked it.</summary>
public sealed class AccountTrace(string account)
{
    /// <summary>Behind what was told where it was taken back before it left.</summary>
    public const string Withdrawn = " (withdrawn)";

    private readonly List<string> cases = [], tokens = [];

    /// <summary>The way of its cases, nodes and flows in order.</summary>
    public IEnumerable<string> Path { get; init; } = [];

    /// <summary>What was told to the world: number of the case, step, node and text.</summary>
    public IEnumerable<(int Case, int Step, string Told)> Effects { get; init; } = [];

    /// <summary>Node and code of what waits for a person.</summary>
    public IEnumerable<string> Incidents { get; init; } = [];

    /// <summary>Adds a case, the oldest first; the outcome is null while it is open.</summary>
    public void AddCase(string? outcome, IEnumerable<KeyValuePair<string, FeelValue>> variables) =>
        cases.Add($"{outcome ?? "open"} {string.Join(' ', variables.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={FeelLiteral.Write(pair.Value)}"))}");

    /// <summary>Adds a token that stands, in the order of their steps.</summary>
    /// <param name="node">Where.</param>
    /// <param name="step">Since which step of the case.</param>
    /// <param name="inside">Step of the token at whose subprocess it is; 0 in the process.</param>
    /// <param name="due">When its earliest timer is due; null = never.</param>
    public void AddToken(string node, int step, int inside, DateTime? due) =>
        tokens.Add(string.Create(CultureInfo.InvariantCulture, $"at {node} {step} in {inside} due {(due is { } known ? known.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) : "never")}"));

    public override string ToString() => string.Join('\n',
    [
        account,
        .. cases,
        .. tokens,
        $"path {string.Join(' ', Path)}",
        $"effects {string.Join(' ', Effects.Order().Select(effect => string.Create(CultureInfo.InvariantCulture, $"{effect.Case}.{effect.Step}:{effect.Told}")))}",
        $"incidents {string.Join(' ', Incidents.Order(StringComparer.Ordinal))}",
    ]);
}
