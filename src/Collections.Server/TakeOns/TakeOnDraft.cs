using Collections.Decisions.Values;
using Collections.Domain.TakeOns;
using Collections.Engine.TakeOns;
using Collections.Intake.TakeOns;
using Collections.Persistence.Providers.Sqlite.Promises;

namespace Collections.Server.TakeOns;

/// <summary>A case of a take-on while its rows are put together.</summary>
internal sealed class TakeOnDraft(TakeOnRow row, long subject, int plan, DateOnly openedOn)
{
    private TakenCase? taken;

    public TakeOnRow Row => row;

    public long Subject => subject;

    /// <summary>Place of the plan among the plans of the night.</summary>
    public int Plan => plan;

    public List<TakenToken> Tokens { get; } = [];

    /// <summary>Steps that the case has left, of which something holds still.</summary>
    public List<TakenToken> Passed { get; } = [];

    /// <summary>Promises that are judged already.</summary>
    public List<TakenPromise> Judged { get; } = [];

    public SortedDictionary<int, FeelValue> Variables { get; } = [];

    /// <summary>Whether a firm is known to have the case.</summary>
    public bool IsPlaced => Tokens.Concat(Passed).Any(token => token.Said.ContainsKey(TakenWord.Firm));

    /// <summary>Whether a promise is known at a step.</summary>
    public bool IsPromised(int node) => Tokens.Any(token => token.Node == node && token.Said.Count > 0);

    /// <summary>The case stands at the step since a time, with what is said of it; where it stands there already, that is said more exactly.</summary>
    public void Place(int node, long since, IReadOnlyDictionary<string, FeelValue> said)
    {
        var at = Tokens.FindIndex(token => token.Node == node);
        var token = new TakenToken(node, since) { Said = said };
        if (at < 0) Tokens.Add(token);
        else Tokens[at] = token with { Due = Tokens[at].Due };
    }

    /// <summary>The case, when all rows are put together: always the same.</summary>
    public TakenCase Case() => taken ??= new TakenCase(subject, plan, openedOn.DayNumber, Tokens, [.. Variables.Select(one => (one.Key, one.Value))])
    {
        Passed = Passed,
        Reference = row.Text(TakeOnFields.Reference),
        HeldSince = row.Date(TakeOnFields.HeldSince)?.DayNumber,
    };
}
