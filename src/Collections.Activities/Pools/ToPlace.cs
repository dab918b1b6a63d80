using System.Text;
using Collections.Activities.Placements;
using Collections.Decisions.Columns;
using Collections.Decisions.Kernels;
using Collections.Decisions.Values;
using Collections.Domain.Cycles;
using Collections.Domain.Effects;
using Collections.Domain.Placements;
using Collections.Engine.Activities;
using Collections.Engine.Batches;
using Collections.Engine.Runs;

namespace Collections.Activities.Pools;

/// <summary>
/// The case waits in a pool until a cycle hands it to a firm. It leaves when that is done or, where it follows, when the
/// firm is done with it: refused, paid, kept on or recalled. At the end of its term the firm keeps a case for which there is money
/// on the table; any other is taken back, after days in which the firm may object.
/// </summary>
[Activity("Collections", "Placements", "Waits in a pool until a cycle places the case with a firm, and follows it there to the end of its term.", Icon = "building-community")]
[Outcomes(BatchOutcome.Placed, BatchOutcome.Refused, BatchOutcome.Paid, BatchOutcome.KeptOn, BatchOutcome.Recalled, BatchOutcome.NotEligible)]
internal sealed class ToPlace : Activity
{
    private const string ForPromise = "promise";
    private const string ForPayment = "payment";
    private const string ForCondition = "condition";
    private const string ForObjection = "objection upheld";
    private const string TermEnded = "term ended";
    private const string ObjectionRefused = "objection refused";
    private const string CaseEnded = "case ended";
    private CasePlacement placement = null!;
    private PlacementFollowing? following;
    private CompiledExpression? keepWhile;
    private FirmRates rates = FirmRates.None;
    private int recalled;

    [Input(Description = "Name of the pool, as the cycle has it.", IsRequired = true, Order = 1)]
    public Input<string> Pool { get; } = new();

    [Input(DisplayName = "Firm type", Description = "agency or lawFirm.", UIHint = "dropdown", Options = [FirmTypeText.Agency, FirmTypeText.LawFirm], DefaultValue = FirmTypeText.Agency, Order = 2)]
    public Input<string> FirmType { get; } = new();

    [Input(DisplayName = "Term in days", Description = "Calendar days until the placement ends; 0 = it has no term.", DefaultValue = "0", Order = 3)]
    public Input<int> TermDays { get; } = new();

    [Input(Description = "Whether the case stays here while the firm has it, until it is refused, paid, kept on or recalled.", UIHint = "checkbox", DefaultValue = "false", Order = 4)]
    public Input<bool> Follow { get; } = new();

    [Input(Description = "Whether the house does not contact the customer while the firm has the case; legal notices and answers leave all the same.", UIHint = "checkbox", DefaultValue = "true", Order = 5)]
    public Input<bool> Silent { get; } = new();

    [Input(Description = "What the firm earns, in per cent of payments: 15, or by firm AG-01:15,AG-02:12.5,10 where the last is for all others.", DefaultValue = "0", Order = 6)]
    public Input<string> Commission { get; } = new();

    [Input(DisplayName = "Tail in days", Description = "Calendar days after the recall in which payments still earn a commission, from 0.", DefaultValue = "10", Order = 7)]
    public Input<int> TailDays { get; } = new();

    [Input(DisplayName = "Tail: last action", Description = "How many calendar days before a payment of the tail the firm's last action may lie, from 0.", DefaultValue = "30", Order = 8)]
    public Input<int> ActionDays { get; } = new();

    [Input(DisplayName = "Keep for days", Description = "By how many calendar days a term goes on where there is money on the table; 0 = it never does.", DefaultValue = "30", Order = 9)]
    public Input<int> KeepDays { get; } = new();

    [Input(DisplayName = "Keep at most", Description = "How often a term goes on, from 0.", DefaultValue = "2", Order = 10)]
    public Input<int> KeepTimes { get; } = new();

    [Input(DisplayName = "Keep: promise within", Description = "Within how many days an open promise must be due for the firm to keep the case, from 0.", DefaultValue = "15", Order = 11)]
    public Input<int> KeepPromiseDays { get; } = new();

    [Input(DisplayName = "Keep: payment within", Description = "Within how many days the customer must have paid for the firm to keep the case, from 0.", DefaultValue = "30", Order = 12)]
    public Input<int> KeepPaymentDays { get; } = new();

    [Input(DisplayName = "Keep while", Description = "FEEL: the firm keeps the case as well where this holds, such as a plan that is up to date.", UIHint = "expression-editor", Order = 13)]
    public Input<string> KeepWhile { get; } = new();

    [Input(DisplayName = "Objection days", Description = "Business days in which the firm may object to a recall, from 0.", DefaultValue = "5", Order = 14)]
    public Input<int> ObjectionDays { get; } = new();

    [Input(DisplayName = "Deletion days", Description = "Business days after the recall by whose end the firm states that it has deleted the data, from 0.", DefaultValue = "10", Order = 15)]
    public Input<int> DeletionDays { get; } = new();

    [Input(Description = "Whose business days; without it those of the portfolio.", Order = 16)]
    public Input<string> Calendar { get; } = new();

    public override IReadOnlyList<string> Completions => Follow.Value ? [.. BatchOutcome.OfPlacing, .. BatchOutcome.OfRecalling] : BatchOutcome.OfPlacing;

    public override IReadOnlyList<string> BoundOutcomes => Follow.Value
        ? [BatchOutcome.Refused, BatchOutcome.Paid, BatchOutcome.KeptOn, BatchOutcome.Recalled, BatchOutcome.NotEligible]
        : [BatchOutcome.Placed, BatchOutcome.Paid, BatchOutcome.NotEligible];

    public override bool Polls => Follow.Value;

    public override bool HearsEnd => Follow.Value;

    public override void Bind(BindingContext context)
    {
        PoolInput.Bind(context, Pool);
        foreach (Input input in (Input[])[Follow, Silent, Commission, Calendar]) context.ExpectLiteral(input);
        foreach (var input in (Input<int>[])[TailDays, ActionDays, KeepDays, KeepTimes, KeepPromiseDays, KeepPaymentDays, ObjectionDays, DeletionDays]) ExpectDays(context, input);
        placement = new CasePlacement(context, FirmType, TermDays);
        keepWhile = context.Condition(KeepWhile);
        (rates, var problem) = FirmRates.Read(Commission.Value ?? "");
        if (problem is not null) context.Find("commission", $"'{context.Node.Name}', input 'commission': {problem}.");
        if (Follow.Value) following = new PlacementFollowing(context);
        foreach (var outcome in Completions) context.Pool.Add(outcome);
        recalled = context.Pool.Add(BatchOutcome.Recalled);
    }

    public override void Execute(ActivityContext context)
    {
        for (var i = 0; i < context.Count; i++) context.Wait(i);
    }

    /// <summary>The case waits in its pool, or a firm has it since it came here: then what the other system agreed with the firm is what the step says.</summary>
    public override void TakeUp(ActivityContext context)
    {
        for (var i = 0; i < context.Count; i++)
        {
            if (following is null || TakenPlacement.Said(context, TermDays.Value) is not { } said) continue;
            placement.Place(context, i, context.Pool.Add(said.Firm), said.Balance, new PlacementTerms(rates.Of(said.Firm), TailDays.Value, ActionDays.Value, DeletionDays.Value, Silent.Value) { From = context.Clock.Date, Ends = said.Ends });
            following.Begin(context, i, said.Ends ?? 0);
            if (said.Ends is { } ends) context.Wait(i, RunClock.AtStartOf(ends));
        }
    }

    public override void Completed(ActivityContext context, NewsContent? said)
    {
        for (var i = 0; i < context.Count; i++)
        {
            var outcome = context.Pool[context.Outcome(i)];
            if (outcome == BatchOutcome.Placed) Place(context, i, said);
            else if (BatchOutcome.OfRecalling.Contains(outcome)) Decide(context, i, outcome, Text(said));
            else if (outcome is BatchOutcome.Refused or BatchOutcome.Recalled or BatchOutcome.Paid) GiveBack(context, i, outcome, Text(said));
        }
    }

    public override void Expire(ActivityContext context)
    {
        var holds = Holds(context);
        for (var i = 0; i < context.Count; i++)
        {
            switch (following!.Standing(context, i))
            {
                case PlacementFollowing.Pending: Recall(context, i, TermEnded); break;
                case PlacementFollowing.Final: Recall(context, i, ObjectionRefused); break;
                default: EndTerm(context, i, holds[i]); break;
            }
        }
    }

    /// <summary>A promise for which the firm has kept the case may be broken before the term ends; what closed the case may be taken back.</summary>
    public override void Poll(ActivityContext context)
    {
        bool[]? holds = null;
        for (var i = 0; i < context.Count; i++)
        {
            if (!following!.IsPlaced(context, i)) continue;
            if (following.HasEnded(context, i)) Continue(context, i);
            if (following.Standing(context, i) != PlacementFollowing.Kept || following.Cause(context, i) != ForPromise || following.IsPromised(context, i, int.MaxValue - context.Clock.Date)) continue;
            holds ??= Holds(context);
            var cause = KeepsFor(context, i, holds[i]);
            following.SetCause(context, i, cause);
            if (cause is null) Announce(context, i);
        }
    }

    public override void Resume(ActivityContext context)
    {
        for (var i = 0; i < context.Count; i++)
        {
            if (following?.IsPlaced(context, i) != true || context.OwnDue(i) is TokenTable.NotDue) continue;
            var (day, isPending) = ((int)(context.OwnDue(i) / RunClock.Day), following.Standing(context, i) == PlacementFollowing.Pending);
            following.Stand(context, i, following.Standing(context, i), isPending ? day - 1 : day);
            // The firm may object until then: it is told, and so is whoever takes its objection in.
            if (isPending) Tell(context, i, PlacementEventKind.PendingRecall, day - 1, TermEnded);
        }
    }

    public override void Ended(ActivityContext context)
    {
        for (var i = 0; i < context.Count; i++)
        {
            if (!following!.IsPlaced(context, i)) continue;
            following.NoteEnded(context, i, true);
            context.Emit(i, (int)EffectKind.Recall, context.Pool.Add(CaseEnded));
        }
    }

    private void Place(ActivityContext context, int i, NewsContent? said)
    {
        if (said is null || !said.Payload.TryGet(BatchWord.FirmMember, out var told) || told is not StringValue { Value: var name }) throw new InvalidOperationException($"'{context.Node.Name}': the word that a case is placed was expected to name the firm.");
        var amount = said.Payload.TryGet(BatchWord.AmountMember, out var balance) && balance is NumberValue number && number.Value.TryGetInt64(out var hundredths) ? hundredths : 0;
        placement.Place(context, i, context.Pool.Add(name), amount, new PlacementTerms(rates.Of(name), TailDays.Value, ActionDays.Value, DeletionDays.Value, Silent.Value));
        if (following is null) return;
        var ends = TermDays.Value > 0 ? context.Clock.Date + TermDays.Value : 0;
        following.Begin(context, i, ends);
        if (ends > 0) context.Wait(i, RunClock.AtStartOf(ends));
        else context.Stay(i);
    }

    /// <summary>The firm gives the case back, or the house takes it, at once.</summary>
    private static void GiveBack(ActivityContext context, int i, string outcome, string text)
    {
        if (outcome == BatchOutcome.Refused) Tell(context, i, PlacementEventKind.Refused, 0, text);
        context.Emit(i, (int)EffectKind.Recall, context.Pool.Add(text.Length > 0 && outcome != BatchOutcome.Refused ? text : outcome));
    }

    private void Decide(ActivityContext context, int i, string outcome, string text)
    {
        context.Stay(i);
        var standing = following!.Standing(context, i);
        if (outcome == BatchOutcome.Objected && standing == PlacementFollowing.Pending)
        {
            following.Stand(context, i, PlacementFollowing.Objected, 0);
            context.Wait(i);
            Tell(context, i, PlacementEventKind.Objection, 0, text);
        }
        else if (outcome == BatchOutcome.ObjectionRefused && standing == PlacementFollowing.Objected)
        {
            following.Stand(context, i, PlacementFollowing.Final, context.Clock.Date + 1);
            context.Wait(i, RunClock.AtStartOf(context.Clock.Date + 1));
            Tell(context, i, PlacementEventKind.ObjectionRefused, 0, text);
        }
        else if (outcome == BatchOutcome.ObjectionUpheld && standing == PlacementFollowing.Objected)
        {
            Tell(context, i, PlacementEventKind.ObjectionUpheld, 0, text);
            Keep(context, i, context.Clock.Date + Math.Max(1, KeepDays.Value), ForObjection);
        }
    }

    private void EndTerm(ActivityContext context, int i, bool holds)
    {
        var cause = KeepDays.Value > 0 && following!.TimesKept(context, i) < KeepTimes.Value ? KeepsFor(context, i, holds) : null;
        if (cause is null)
        {
            Announce(context, i);
            return;
        }
        var ends = following!.Until(context, i);
        do ends += KeepDays.Value;
        while (ends <= context.Clock.Date);
        following.CountKept(context, i);
        Keep(context, i, ends, cause);
    }

    private void Keep(ActivityContext context, int i, int ends, string cause)
    {
        following!.SetCause(context, i, cause);
        following.Stand(context, i, PlacementFollowing.Kept, ends);
        context.Wait(i, RunClock.AtStartOf(ends));
        Tell(context, i, PlacementEventKind.Kept, ends, cause);
    }

    /// <summary>The recall is pending: the firm may object through the last of the days.</summary>
    private void Announce(ActivityContext context, int i)
    {
        var last = ObjectionDays.Value == 0 ? context.Clock.Date : context.Clock.CountingBy(Calendar.Value)(context.Clock.Date, ObjectionDays.Value);
        following!.Stand(context, i, PlacementFollowing.Pending, last);
        context.Wait(i, RunClock.AtStartOf(last + 1));
        Tell(context, i, PlacementEventKind.PendingRecall, last, TermEnded);
    }

    private void Recall(ActivityContext context, int i, string why)
    {
        context.Emit(i, (int)EffectKind.Recall, context.Pool.Add(why));
        context.Complete(i, recalled);
    }

    /// <summary>The case that had ended is open again, and the firm has it again.</summary>
    private void Continue(ActivityContext context, int i)
    {
        following!.NoteEnded(context, i, false);
        Tell(context, i, PlacementEventKind.Continued, 0, "");
    }

    private string? KeepsFor(ActivityContext context, int i, bool holds) =>
        following!.IsPromised(context, i, KeepPromiseDays.Value) ? ForPromise
        : following.HasPaid(context, i, KeepPaymentDays.Value) ? ForPayment
        : holds ? ForCondition
        : null;

    private bool[] Holds(ActivityContext context)
    {
        var holds = new bool[context.Count];
        if (keepWhile is not null) context.Test(keepWhile, holds);
        return holds;
    }

    private static void Tell(ActivityContext context, int i, PlacementEventKind kind, int until, string text) =>
        context.Emit(i, (int)EffectKind.PlacementEvent, (long)kind, until, content: Encoding.UTF8.GetBytes(text));

    private static string Text(NewsContent? said) => said is not null && said.Payload.TryGet(BatchWord.TextMember, out var told) && told is StringValue { Value: var text } ? text : "";

    private static void ExpectDays(BindingContext context, Input<int> input)
    {
        context.ExpectLiteral(input);
        if (input.Value < 0) context.Find("term", $"'{context.Node.Name}', input '{input.Name}': a whole number from 0 was expected, found {input.Text}.");
    }
}
