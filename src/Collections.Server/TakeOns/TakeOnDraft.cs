using Collections.Decisions.Values;
using Collections.Engine.TakeOns;
using Collections.Intake.TakeOns;

namespace Collections.Server.TakeOns;

/// <summary>A case of a take-on while its rows are put together.</summary>
internal sealed class TakeOnDraft(TakeOnRow row, long subject, int plan, DateOnly openedOn)
{
    public TakeOnRow Row => row;

    public long Subject => subject;

    /// <summary>Place of the plan among the plans of the night.</summary>
    public int Plan => plan;

    public List<TakenToken> Tokens { get; } = [];

    public SortedDictionary<int, FeelValue> Variables { get; } = [];

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

    public TakenCase Case() => new(subject, plan, openedOn.DayNumber, Tokens, [.. Variables.Select(one => (one.Key, one.Value))])
    {
        Reference = row.Text(TakeOnFields.Reference),
        HeldSince = row.Date(TakeOnFields.HeldSince)?.DayNumber,
    };
}
