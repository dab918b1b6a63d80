using Collections.Decisions.Values;
using Collections.Engine.Batches;

namespace Collections.Testing.Engine;

public sealed partial class EngineTest
{
    /// <summary>What the account's cases went through in all runs, nodes and flows, in order.</summary>
    public string Path(string account = OnlyAccount) => string.Join(' ', Steps(account));

    /// <summary>The flows that the account's cases took in all runs, in order.</summary>
    public string Flows(string account = OnlyAccount) => string.Join(' ', Steps(account).Where(IsFlow));

    /// <summary>The nodes that the account's cases came to in all runs, in order.</summary>
    public string Nodes(string account = OnlyAccount) => string.Join(' ', Steps(account).Where(step => !IsFlow(step)));

    /// <summary>The nodes where tokens of the account's open cases stand, ordered by id; empty where none is open. Listeners and records do not stand.</summary>
    public string Standing(string account = OnlyAccount) => string.Join(' ', OpenCases(account)
        .SelectMany(stored => stored.Tokens.Where(token => token.IsWork).Select(token => ElementOf(stored, token.Node)))
        .Order(StringComparer.Ordinal));

    /// <summary>When the only token of the account is due; "never" where no timer runs.</summary>
    public string Due(string account = OnlyAccount)
    {
        var due = OpenCases(account).SelectMany(stored => stored.Tokens).Min(token => token.Due);
        return due == TokenTable.NotDue ? "never" : Instant.Text(due);
    }

    /// <summary>How the account's last case ended; "open" while it did not, "none" where there is no case.</summary>
    public string Outcome(string account = OnlyAccount) => Cases(account).LastOrDefault() is { } last ? last.Outcome ?? "open" : "none";

    /// <summary>A variable of the account's last case as FEEL writes it.</summary>
    public string Variable(string name, string account = OnlyAccount) =>
        FeelLiteral.Write(Cases(account).Last().Variables.GetValueOrDefault(name) ?? FeelValue.Null);

    /// <summary>The contents of the account's effects, in order, each with its node.</summary>
    public string Effects(string account = OnlyAccount) => string.Join(' ', Store.Effects
        .Where(effect => effect.Subject == Store.Subject(account))
        .Select(effect => $"{effect.ElementId}:{effect.Content}"));

    /// <summary>The account's incidents, each with its node.</summary>
    public string Incidents(string account = OnlyAccount) => string.Join(' ', Store.Incidents
        .Where(incident => incident.Subject == Store.Subject(account))
        .Select(incident => $"{incident.ElementId}:{incident.Code}"));

    /// <summary>The cases that the account has and had, oldest first.</summary>
    public IEnumerable<StoredCase> Cases(string account = OnlyAccount) => Store.Cases.Where(stored => stored.Subject == Store.Subject(account));

    /// <summary>All that is stored, in an order that depends on accounts and strategies alone.</summary>
    public string State() => State(_ => true);

    /// <summary>All that is stored of some accounts.</summary>
    public string State(Func<string, bool> ofAccount) =>
        string.Join('\n', Store.AllSubjects.Select(Store.Reference).Where(ofAccount).Order(StringComparer.Ordinal).SelectMany(Lines));

    private IEnumerable<string> Lines(string account) =>
    [
        account,
        .. Cases(account).OrderBy(stored => stored.ProcessId, StringComparer.Ordinal).ThenBy(stored => stored.Episode).SelectMany(Lines),
        $"  path {Path(account)}",
        $"  effects {Effects(account)}",
        $"  incidents {Incidents(account)}",
    ];

    private IEnumerable<string> Lines(StoredCase stored) =>
    [
        $"  {stored.ProcessId} {stored.Episode} {stored.Outcome ?? "open"} seq {stored.LastSeq}",
        .. stored.Variables.Select(variable => $"    {variable.Key} = {FeelLiteral.Write(variable.Value)}"),
        .. stored.Tokens.Select(token => $"    at {ElementOf(stored, token.Node)} seq {token.Seq} in {token.Scope} by {token.Flow} due {token.Due}"),
    ];

    private IEnumerable<StoredCase> OpenCases(string account) => Cases(account).Where(stored => stored.IsOpen);

    private IEnumerable<string> Steps(string account) =>
        Store.Journal.Where(row => row.Subject == Store.Subject(account)).SelectMany(row => row.Steps);

    private bool IsFlow(string elementId) => Plans.Any(plan => plan.Flows.Any(flow => flow.ElementId == elementId));

    private string ElementOf(StoredCase stored, int node) => Plans.First(plan => plan.Version == stored.Version).Nodes[node].ElementId;
}
