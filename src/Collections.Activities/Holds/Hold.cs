using System.Text;
using Collections.Decisions.Columns;
using Collections.Domain.Effects;
using Collections.Domain.Holds;
using Collections.Engine.Activities;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Timer = Collections.Engine.Planning.Timer;

namespace Collections.Activities.Holds;

/// <summary>
/// Leaves the account, or its customer, alone from now on: who is bound does not contact, and the clocks that stop go on where
/// they stood once the hold is released or its date has come. Steps up to the next wait are still taken.
/// </summary>
[Activity("Collections", "Case", "Holds the case: nobody contacts, and clocks stand still.", Icon = "player-pause")]
internal sealed class Hold : Activity
{
    private HoldReason reason;
    private long packed;
    private bool stops, holdsTerms, isOfOthers;
    private Timer? until;

    [Input(Description = "Why the case is held.", UIHint = "dropdown", IsRequired = true, Order = 1,
        Options = ["dispute", "death", "hardship", "insolvency", "fraud", "legal", "disaster", "other"])]
    public Input<string> Reason { get; } = new();

    [Input(Description = "The same in free words.", Order = 2)]
    public Input<string> Text { get; } = new();

    [Input(Description = "What is held: this account, the customer's accounts with its company, or all of the customer.", UIHint = "dropdown",
        Options = ["account", "company", "customer"], DefaultValue = "account", Order = 3)]
    public Input<string> Scope { get; } = new();

    [Input(Description = "Who is bound: some of messages, calls, firms, separated by commas; all or none.", DefaultValue = "all", Order = 4)]
    public Input<string> Binds { get; } = new();

    [Input(Description = "Which clocks stop: timers, terms (with timers), separated by commas; all or none.", DefaultValue = "all", Order = 5)]
    public Input<string> Clocks { get; } = new();

    [Input(Description = "ISO 8601 duration, business days(n), or a date in FEEL; without it until it is released.", Order = 6)]
    public Input<string> Until { get; } = new();

    public override void Bind(BindingContext context)
    {
        foreach (var literal in new[] { Reason, Scope, Binds, Clocks }) context.ExpectLiteral(literal);
        var (held, bound, clocks) = (HoldWords.Scope(Scope.Value ?? "account"), HoldWords.BoundOf(Words(Binds)), HoldWords.ClocksOf(Words(Clocks)));
        until = context.Timer(Until);
        if (HoldWords.Reason(Reason.Value) is { } known) reason = known;
        else if (Reason.IsGiven) context.Find("hold", $"'{context.Node.Name}': a reason was expected, one of {string.Join(", ", HoldWords.Reasons)}, found '{Reason.Value}'.");
        if (held is null) context.Find("hold", $"'{context.Node.Name}', input 'scope': one of {string.Join(", ", HoldWords.Scopes)} was expected, found '{Scope.Value}'.");
        if (bound is null) context.Find("hold", $"'{context.Node.Name}', input 'binds': some of {string.Join(", ", HoldWords.Bound)}, or all or none, were expected, found '{Binds.Value}'.");
        if (clocks is null) context.Find("hold", $"'{context.Node.Name}', input 'clocks': timers, or timers and terms, or all or none, were expected, found '{Clocks.Value}'.");
        packed = PackedHold.Pack(held ?? HoldScope.Account, bound ?? HoldBound.None, clocks ?? HoldClocks.None);
        isOfOthers = held is HoldScope.Company or HoldScope.Customer;
        (stops, holdsTerms) = (clocks is HoldClocks.Timers or HoldClocks.All, clocks == HoldClocks.All);
    }

    public override void Execute(ActivityContext context)
    {
        var texts = context.Read(Text);
        var ends = new long[context.Count];
        if (until is null) ends.AsSpan().Fill(TokenTable.NotDue);
        else context.Due(until, ends);
        for (var i = 0; i < context.Count; i++)
        {
            var text = texts[context.Rows[i]];
            var end = ends[i] == TokenTable.NotDue ? 0 : ends[i] / RunClock.Day;
            context.Emit(i, (int)EffectKind.Hold, (long)reason, context.Clock.Now, end, packed, text == Column.NullText ? [] : Encoding.UTF8.GetBytes(context.Pool[text]));
            // A complaint that lays the debts to rest goes on itself.
            if (stops && !(isOfOthers && context.IsApart(i))) context.Pause(i, (int)reason, holdsTerms, end == 0 ? Pause.NoEnd : RunClock.AtStartOf((int)end));
        }
    }

    private static string[] Words(Input<string> input) => (input.Value ?? HoldWords.All).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
